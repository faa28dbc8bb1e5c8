"""The registration as a home seeker ends by signing, and may begin anew (P2e)."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.referrals.queries.one_referral import referral_for


def lose_registration(referral: UUID, *, on: date) -> None:
    """The number counts no longer from this day; who signs a lease calls this."""
    Referral.objects.filter(pk=referral).update(home_seeker_lost_on=on)


def register_again(*, by: Actor, referral: UUID, number: str, on: date) -> None:
    """A new number, from this day; only after the old one was lost."""
    row = referral_for(by, referral, to=Capability.KEEP_READINESS)
    if row.home_seeker_lost_on is None:
        raise Refused(Reason("The registration as a home seeker still stands."))
    if not row.home_seeker_lost_on <= on <= clock.today():
        raise Refused(
            Reason("Choose a day after the registration ended, not in the future."),
            field="on",
        )
    if not number.strip():
        raise Refused(Reason("Fill in the new number."), field="number")
    Referral.objects.filter(pk=row.pk).update(home_seeker_lost_on=None)
    Particulars.objects.filter(pk=row.pk).update(home_seeker_number=number.strip())
    audit.record(
        "register_again",
        kind="referral",
        key=row.pk,
        subject=row.resident_id,
        details={"lost_on": row.home_seeker_lost_on, "again_on": on},
    )
