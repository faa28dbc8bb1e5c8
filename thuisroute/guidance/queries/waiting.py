"""Requests for more or less support that wait for whoever decides."""

from django.db.models import F

from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.queries.hours import HEALTH
from thuisroute.guidance.rules.scaling import ScalingState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with


def scaling_waiting(actor: Actor, *, limit: int) -> Question[Waiting]:
    """For the actor's role to decide on, what was asked first before the rest."""
    named = residents_shared_with(actor, domain="identity")
    rows = ScalingRequest.objects.filter(
        state=ScalingState.ASKED,
        role=actor.role,
        resident_id__in=residents_shared_with(actor, domain=HEALTH),
    ).annotate(
        since=F("asked_on"),
        resident_number=F("resident__number"),
        resident_name=name_within(named),
    )
    return Question.over(
        rows.filter(resident_id__in=named).order_by("since", "id")[:limit], Waiting
    )
