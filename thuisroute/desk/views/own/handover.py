"""My new support worker: what is done and what I say myself."""

from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.desk.own_file import own_resident
from thuisroute.guidance.actions.hand_over import tick_handover
from thuisroute.guidance.queries.handovers import (
    handover_lines,
    handover_seen,
    running_handover,
    sides_named,
)
from thuisroute.kernel.web import ActorRequest, own_page, pressed
from thuisroute.residents.queries.dossiers import resident_row


@own_page
def own_handover(request: ActorRequest) -> HttpResponse:
    """Nothing when no handover runs."""
    resident = own_resident(request.actor)
    row = running_handover(request.actor, resident)
    context: dict[str, Any] = {"row": row, "new_key": uuid4}
    if row is not None:
        law = agreement(resident_row(resident).agreement_id)
        seen = handover_seen(request.actor, row, law)
        context |= {"lines": handover_lines(seen), **sides_named(row)}
    return render(request, "desk/own/handover.jinja", context)


@require_POST
@own_page
def own_tick(request: ActorRequest, item: str) -> HttpResponse:
    """What I have to say about it is done."""
    row = running_handover(request.actor, own_resident(request.actor))
    if row is None:
        raise Http404
    there = reverse("own_handover")
    return pressed(
        request,
        lambda: tick_handover(by=request.actor, handover=row.pk, item=item),
        at=there,
        said=gettext("Saved."),
    )
