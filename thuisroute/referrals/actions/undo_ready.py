"""Take a referral out of the queue: something turned out not to be in order."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.mark_ready import MOVER
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.rules.lifecycle import ReferralState


def undo_ready(*, by: Actor, referral: UUID, on: date) -> None:
    """Back to registered; the mediator checks it again later."""
    row = referral_for(by, referral, to=Capability.CHECK_REFERRAL)
    if row.state != ReferralState.READY:
        raise Refused(Reason("This resident does not count as ready."))
    MOVER.move(row, to=ReferralState.REGISTERED, by=by, on=on, ready_on=None)
    audit.record(
        "undo_ready", kind="referral", key=row.pk, subject=row.resident_id,
        details={"on": on},
    )  # fmt: skip
