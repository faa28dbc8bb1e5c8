"""End a referral without a home: withdrawn, handed over, deceased."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.mark_ready import MOVER
from thuisroute.referrals.actions.tell import tell
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.parking import may_be_closed

RUNNING = (ReferralState.REGISTERED, ReferralState.READY, ReferralState.PARKED)


def close_referral(*, by: Actor, referral: UUID, outcome: str, on: date) -> None:
    """What the agreement shares until the end of the route stops being shared."""
    row = referral_for(by, referral, to=Capability.KEEP_READINESS)
    insist(
        may_be_closed(
            outcome=outcome,
            registered_on=row.registered_on,
            on=on,
            today=clock.today(),
        )
    )
    if row.state not in RUNNING:
        raise Refused(
            Reason("An offer or a lease is running: end that first, then close this.")
        )
    MOVER.move(row, to=ReferralState.CLOSED, by=by, on=on, note=outcome)
    audit.record(
        "close", kind="referral", key=row.pk, subject=row.resident_id,
        details={"on": on, "outcome": outcome},
    )  # fmt: skip
    tell(by, row, EventName.REFERRAL_CLOSED, on, outcome=outcome)
