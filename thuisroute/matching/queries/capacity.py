"""Questions whether there is room: what was asked of a party, and of everybody."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.matching.models import CapacityQuestion
from thuisroute.matching.rules.capacity import RoomWanted
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.queries.needs import shared_needs

MOST = 200


@dataclass(frozen=True, slots=True)
class RoomAsked:
    """One question that waits for an answer."""

    id: UUID
    product: str
    household_size: int
    asked_on: date


def seen_questions(actor: Actor) -> QuerySet[CapacityQuestion]:
    """Who asks sees all of the region, who answers those of the own organisation."""
    rows = CapacityQuestion.objects.filter(region_id=actor.region)
    if not may(actor.role, Capability.PROPOSE):
        rows = rows.filter(party_id=actor.party)
    return rows.select_related("party")


def waiting_first(actor: Actor) -> list[CapacityQuestion]:
    """Those without an answer first, then the newest."""
    rows = seen_questions(actor).order_by("-asked_on", "id")[:MOST]
    return sorted(rows, key=lambda one: one.places is not None)


def room_asked(actor: Actor, *, limit: int) -> Question[RoomAsked]:
    """For the page of today of who answers."""
    rows = CapacityQuestion.objects.filter(
        region_id=actor.region, party_id=actor.party, places__isnull=True
    )
    return Question.over(rows.order_by("asked_on", "id")[:limit], RoomAsked)


def wanted_for(actor: Actor, referral: UUID) -> RoomWanted | None:
    """What somebody needs, without who it is; None for who is not shared."""
    row = shared_needs(actor).filter(pk=referral).first()
    if row is None:
        return None
    places = row.municipalities
    return RoomWanted(
        product=row.product,
        municipality=places[0] if len(places) == 1 else "",
        household_size=row.household_size,
        rooms=row.rooms_needed,
        rent_limit=row.rent_limit,
        step_free=row.step_free,
    )
