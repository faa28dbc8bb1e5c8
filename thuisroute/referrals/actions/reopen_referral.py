"""Support has come back after a route was closed: it opens again (A 6.1, S)."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName, Route
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.referrals.actions.mark_ready import MOVER
from thuisroute.referrals.models import Referral
from thuisroute.referrals.queries.closing import route_opens_to
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.residents.events import Happened

STATES = {
    Route.HOUSED: ReferralState.HOUSED,
    Route.SEARCHING: ReferralState.REGISTERED,
}


def reopen_referral(*, by: Actor, resident: UUID, because: tuple[str, UUID]) -> None:
    """Nothing where no route is closed. `because`: the kind and the key of what brought
    support back. It is told first: by that alone whoever decided on it sees the
    referral again, as before. Called within that action."""
    route = route_opens_to(resident)
    if route is None:
        return
    today = clock.today()
    kind, key = because
    publish(
        Happened(
            region=by.region,
            on=today,
            by=by,
            resident=resident,
            name=EventName.REFERRAL_REOPENED,
            source_kind=kind,
            source_id=key,
            attributes={"route": route.value},
        )
    )
    row = (
        Referral.objects.filter(resident_id=resident, state=ReferralState.CLOSED.value)
        .order_by("-registered_on", "-pk")
        .first()
    )
    if row is None:
        return
    MOVER.move(row, to=STATES[route], by=by, on=today)
    audit.record("reopen", kind="referral", key=row.pk, subject=resident)
