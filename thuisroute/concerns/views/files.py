"""The files of whoever goes to people who asked for nothing, or sends somebody."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thuisroute.concerns.access import insist_on_outreach
from thuisroute.concerns.queries.outreach import files_of
from thuisroute.concerns.words import STATES
from thuisroute.kernel.web import ActorRequest, signed_in


@require_GET
@signed_in
def outreach(request: ActorRequest) -> HttpResponse:
    """Running ones, one's own in front; the closed ones on request."""
    actor = request.actor
    insist_on_outreach(actor)
    closed = request.GET.get("closed") == "1"
    rows = sorted(
        files_of(actor, closed=closed), key=lambda row: row.worker_id != actor.user
    )
    context = {"rows": rows, "closed": closed, "states": STATES}
    return render(request, "concerns/files.jinja", context)
