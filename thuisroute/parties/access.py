"""From a seat to whoever may act in it."""

from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import actor_of
from thuisroute.parties.seats import seats_running_today


def actor_in(seat: UUID) -> Actor | None:
    """Whoever sits in this seat today; None when it has ended since."""
    running = seats_running_today().select_related("party").filter(pk=seat).first()
    return actor_of(running) if running else None
