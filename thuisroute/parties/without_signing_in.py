"""Who may be let in by a link alone: nobody whom signing in would keep out."""

from uuid import UUID

from django.conf import settings

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.seating import is_idle
from thuisroute.parties.seats import seats_running_today
from thuisroute.parties.terms import working


def actor_without_signing_in(seat: UUID) -> Actor | None:
    """Whoever sits in this seat; None when it ended, when nobody used the account for
    too long, and in a role that may do nothing while the party has not signed."""
    row = seats_running_today().filter(pk=seat).select_related("party", "user").first()
    if row is None or is_idle(row.user.used_on, clock.today(), settings.IDLE_DAYS):
        return None
    return working(
        Actor(
            user=row.user_id,
            seat=row.pk,
            party=row.party_id,
            role=row.role,
            region=row.party.region_id,
        )
    )
