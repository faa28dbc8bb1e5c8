"""Let a referral wait, with a reason and an end, and let it go on."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.mark_ready import MOVER
from thuisroute.referrals.models import Particulars, Referral, ReferralStep
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.parking import may_be_parked

WAITING = (ReferralState.REGISTERED, ReferralState.READY)


def park(*, by: Actor, referral: UUID, reason: str, until: date, on: date) -> None:
    """The resident keeps the place in the queue and gets no proposals meanwhile."""
    row = referral_for(by, referral, to=Capability.KEEP_READINESS)
    insist(may_be_parked(reason=reason, until=until, on=on, today=clock.today()))
    if row.state not in WAITING:
        raise Refused(Reason("Only a referral that waits for a home can be parked."))
    MOVER.move(row, to=ReferralState.PARKED, by=by, on=on)
    _waits(row, until=until, reason=reason.strip())
    audit.record(
        "park", kind="referral", key=row.pk, subject=row.resident_id,
        details={"on": on, "until": until},
    )  # fmt: skip


def unpark(*, by: Actor, referral: UUID, on: date) -> None:
    """Back to how it stood before it was parked."""
    row = referral_for(by, referral, to=Capability.KEEP_READINESS)
    parked = (
        ReferralStep.objects.filter(record=row, to_state=ReferralState.PARKED)
        .order_by("-at")
        .first()
    )
    if parked is None or row.state != ReferralState.PARKED:
        raise Refused(Reason("This referral is not parked."))
    MOVER.move(row, to=ReferralState(parked.from_state), by=by, on=on)
    _waits(row, until=None, reason="")
    audit.record(
        "unpark", kind="referral", key=row.pk, subject=row.resident_id,
        details={"on": on},
    )  # fmt: skip


def _waits(row: Referral, *, until: date | None, reason: str) -> None:
    Particulars.objects.filter(pk=row.pk).update(parked_until=until, park_reason=reason)
