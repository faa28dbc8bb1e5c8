"""What was decided on priority and said against it, as it is read."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import name_of_party
from thuisroute.referrals.models import Referral
from thuisroute.referrals.queries.priority import standing_for, steps_of
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.priority import PriorityState, Standing

SHOWN = 20


@dataclass(frozen=True, slots=True)
class PriorityLine:
    """One decision or objection; `own`: said by the resident. The party has no name
    when the resident is the one who said it."""

    state: PriorityState
    category: str
    on: date
    reason: str
    party_name: str
    own: bool


@dataclass(frozen=True)
class OwnPriority:
    """Of the newest registration of a resident: how the question stands, and why."""

    referral: UUID
    state: ReferralState
    standing: Standing
    lines: list[PriorityLine]


def priority_lines(actor: Actor, referral: UUID) -> list[PriorityLine]:
    """The newest first; none for who has no part in the registration."""
    rows = steps_of(actor, referral).annotate(party_name=name_of_party("by_party"))
    return [
        PriorityLine(
            PriorityState(row.to_state),
            row.category,
            row.on,
            row.reason,
            vars(row)["party_name"] or "",
            own=row.by_party == row.resident_id,
        )
        for row in rows[:SHOWN]
    ]


def priority_of(actor: Actor, resident: UUID) -> OwnPriority | None:
    """None for somebody who came in with a lease."""
    row = (
        Referral.objects.filter(resident_id=resident)
        .order_by("-registered_on")
        .only("pk", "state")
        .first()
    )
    if row is None:
        return None
    return OwnPriority(
        row.pk,
        ReferralState(row.state),
        standing_for(actor, row.pk),
        priority_lines(actor, row.pk),
    )
