"""What tenancies tell on the dossier page: the lease, and what was agreed on it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import address_told
from thuisroute.tenancies.models import (
    ConversionDecision,
    Lease,
)
from thuisroute.tenancies.queries.neighbours import in_words
from thuisroute.tenancies.rules.lifecycle import LeaseState


@dataclass(frozen=True, slots=True)
class LeaseLine:
    """The newest lease; rent in cents a month."""

    id: UUID
    form: str
    state: str
    rent: int
    starts_on: date
    planned_until: date | None
    ended_on: date | None
    lessor_name: str
    street: str
    house_number: str
    town: str


def lease_of(actor: Actor, resident: UUID) -> Question[LeaseLine]:
    """One row, or none; an association's own homes only."""
    rows = Lease.objects.filter(address_told(), resident_id=resident).exclude(
        state=LeaseState.CANCELLED
    )
    if may(actor.role, Capability.DECLINE_CANDIDATE):
        rows = rows.filter(owner_id=actor.party)
    return Question.over(
        rows.annotate(
            lessor_name=F("lessor__name"),
            street=F("home__street"),
            house_number=F("home__house_number"),
            town=F("home__town"),
        ).order_by("-starts_on", "-id")[:1],
        LeaseLine,
    )


@dataclass(frozen=True, slots=True)
class NeighbourLine:
    """What was agreed on meeting the neighbours and on living behaviour (P4a); the
    words with the name only."""

    recorded_on: date
    introduction: str | None
    living_behaviour: str | None
    own_words: str | None


def neighbours_of(resident: UUID) -> Question[NeighbourLine]:
    """The newest agreements."""
    rows = in_words().filter(address_told(), resident_id=resident)
    return Question.over(rows.order_by("-recorded_on", "-id")[:1], NeighbourLine)


@dataclass(frozen=True, slots=True)
class ConversionLine:
    """What was decided to follow the lease (P2c)."""

    decided_on: date
    outcome: str
    effective_on: date


def conversion_of(resident: UUID) -> Question[ConversionLine]:
    """The newest decision."""
    rows = ConversionDecision.objects.filter(resident_id=resident)
    return Question.over(rows.order_by("-decided_on", "-id")[:1], ConversionLine)
