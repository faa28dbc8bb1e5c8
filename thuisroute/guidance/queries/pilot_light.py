"""The pilot light of a resident, its contacts, and contacts that are due."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import F

from thuisroute.guidance.models import PilotContact, PilotLight, ScalingRequest
from thuisroute.guidance.queries.hours import HEALTH
from thuisroute.guidance.rules.scaling import ScalingState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words

MOST = 100
# So long before it is due a contact stands on the page of today.
AHEAD = timedelta(days=14)


def pilot_light_for(actor: Actor, resident: UUID) -> PilotLight | None:
    """The last one; None for whom care or the name is not shared with."""
    if HEALTH not in domains_with_words(actor, resident):
        return None
    rows = PilotLight.objects.filter(resident_id=resident)
    return rows.order_by("-begun_on", "-id").first()


def contacts_since(light: PilotLight) -> list[PilotContact]:
    """The newest first."""
    rows = PilotContact.objects.filter(pilot_light=light)
    return list(rows.order_by("-on", "-id")[:MOST])


def asked_back(resident: UUID) -> bool:
    """Whether support was asked again and waits for a decision."""
    return ScalingRequest.objects.filter(
        resident_id=resident, state=ScalingState.ASKED
    ).exists()


@dataclass(frozen=True, slots=True)
class ContactDue:
    """Contact that is due on a day, or was."""

    next_on: date
    begun_on: date
    resident_id: UUID
    resident_number: str
    resident_name: str | None


def contacts_due(actor: Actor, *, today: date, limit: int) -> Question[ContactDue]:
    """Of every pilot light that burns, those that are due soon or were missed."""
    named = residents_shared_with(actor, domain="identity")
    rows = (
        PilotLight.objects.filter(
            ended_on__isnull=True,
            next_on__lte=today + AHEAD,
            resident_id__in=residents_shared_with(actor, domain=HEALTH),
        )
        .filter(resident_id__in=named)
        .annotate(
            resident_number=F("resident__number"), resident_name=name_within(named)
        )
    )
    return Question.over(rows.order_by("next_on", "id")[:limit], ContactDue)
