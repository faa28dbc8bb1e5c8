"""What obligations count in the queue, over every dossier of a region."""

from uuid import UUID

from procrastinate.contrib.django import app

from thuisroute.kernel.acting_for import ticket

PREVIEW, MOVE = "preview_version", "move_dossiers"
# In the schedule as well; a version that holds from today does not wait for the hour.
BEGIN = "bring_into_force"


def preview_later(preview: UUID) -> None:
    """Defer it; commits or rolls back with whatever asks for it."""
    app.configure_task(PREVIEW).defer(key=str(preview), ticket=ticket(PREVIEW, preview))


def move_later(move: UUID) -> None:
    """Defer it; commits or rolls back with whatever asks for it."""
    app.configure_task(MOVE).defer(key=str(move), ticket=ticket(MOVE, move))


def begin_soon() -> None:
    """Let a version hold whose first day is there."""
    app.configure_task(BEGIN).defer(timestamp=0)
