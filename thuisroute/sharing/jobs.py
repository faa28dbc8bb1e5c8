"""What sharing does in the queue: erasing, which only the worker may."""

from uuid import UUID

from procrastinate.contrib.django import app

from thuisroute.kernel.acting_for import ticket

ERASE = "erase_on_request"


def erase_later(request: UUID) -> None:
    """Defer it; commits or rolls back with the answer."""
    app.configure_task(ERASE).defer(request=str(request), ticket=ticket(ERASE, request))
