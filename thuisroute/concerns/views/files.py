"""The files of whoever goes to people who asked for nothing, or sends somebody."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thuisroute.concerns.access import insist_on_outreach
from thuisroute.concerns.queries.outreach import files_of, seen_files
from thuisroute.concerns.queries.outreach_due import waiting_of
from thuisroute.concerns.words import DEEDS, STATES
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, signed_in


@require_GET
@signed_in
def outreach(request: ActorRequest) -> HttpResponse:
    """Running ones, what is most pressing in front; the closed ones on request."""
    actor = request.actor
    insist_on_outreach(actor)
    closed = request.GET.get("closed") == "1"
    context = {
        "rows": _rows(actor, closed=closed),
        "closed": closed,
        "states": STATES,
        "today": clock.today(),
    }
    return render(request, "concerns/files.jinja", context)


def _rows(actor: Actor, *, closed: bool) -> list[Any]:
    rows, today = files_of(actor, closed=closed), clock.today()
    files = seen_files(actor).filter(pk__in=[row.pk for row in rows])
    dues = {one.id: one.dues for one in waiting_of(files)}
    if not closed:
        rows.sort(key=lambda row: min(due.pressing for due in dues[row.pk]))
    return [
        (row, [(DEEDS[one.deed], one, one.state(today)) for one in dues[row.pk]])
        for row in rows
    ]
