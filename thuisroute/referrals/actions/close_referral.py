"""End a referral: withdrawn, handed over, deceased, or at home without support."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.mark_ready import MOVER
from thuisroute.referrals.actions.tell import tell
from thuisroute.referrals.queries.closing import standing_of
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.rules.closing import Closing, may_be_closed
from thuisroute.referrals.rules.lifecycle import ReferralState


def close_referral(*, by: Actor, referral: UUID, outcome: str, on: date) -> None:
    """What the agreement shares until the end of the route stops being shared."""
    row = referral_for(by, referral, to=Capability.KEEP_READINESS)
    closing = Closing(outcome, on)
    insist(may_be_closed(closing, standing_of(row), today=clock.today()))
    MOVER.move(row, to=ReferralState.CLOSED, by=by, on=on, note=outcome)
    audit.record(
        "close", kind="referral", key=row.pk, subject=row.resident_id,
        details={"on": on, "outcome": outcome},
    )  # fmt: skip
    tell(by, row, EventName.REFERRAL_CLOSED, on, outcome=outcome)
