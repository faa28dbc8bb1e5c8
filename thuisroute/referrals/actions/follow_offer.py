"""What happens to a referral while its resident is offered a home; matching calls
these. The place in the queue hangs on the day of registration and never changes."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import Mover
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.referrals.models import Particulars, Referral, ReferralStep
from thuisroute.referrals.rules.lifecycle import MOVES, ReferralState
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with

_REFERRALS: Mover[ReferralState] = Mover(MOVES, ReferralStep)


def locked_referral(key: UUID, by: Actor) -> Referral:
    """The shared referral, locked: one offer to a resident at a time (P1d)."""
    found = _lockable(by).select_related("resident", "provider").filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def lock_referrals(keys: Iterable[UUID], by: Actor) -> None:
    """Those that are shared, by key: who locks several never crosses another."""
    list(_lockable(by).filter(pk__in=[*keys]).order_by("pk"))


def _lockable(by: Actor) -> QuerySet[Referral]:
    shared = residents_shared_with(by, domain=HOUSING)
    return Referral.objects.select_for_update(no_key=True, of=("self",)).filter(
        region_id=by.region, resident_id__in=shared
    )


def set_offered(referral: Referral, *, by: Actor, on: date) -> None:
    """One home is being offered; the search for others waits."""
    _REFERRALS.move(referral, to=ReferralState.OFFERED, by=by, on=on)


def set_ready_again(referral: Referral, *, by: Actor, on: date, why: str) -> None:
    """The offer ended without a home; `why` is a word such as `refused`."""
    if referral.state == ReferralState.OFFERED.value:
        _REFERRALS.move(referral, to=ReferralState.READY, by=by, on=on, note=why)


def let_wait(referral: Referral, by: Actor, on: date, until: date, *, why: str) -> None:
    """A match ended by a reason after which the search waits; who may not make this
    registration wait is refused, and so is the end of the match."""
    if referral.state != ReferralState.READY.value:
        return
    _REFERRALS.move(referral, to=ReferralState.PARKED, by=by, on=on)
    rows = Particulars.objects.filter(pk=referral.pk)
    if rows.update(parked_until=until, park_reason=why[:200]) != 1:
        raise Refused(Reason("You cannot let this registration wait."))
    audit.record(
        "park", kind="referral", key=referral.pk, subject=referral.resident_id,
        details={"on": on, "until": until},
    )  # fmt: skip
