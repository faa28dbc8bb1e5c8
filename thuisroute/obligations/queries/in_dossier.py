"""What is due about one resident, and what was."""

from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.obligations.queries.work import Work, seen_by, with_names

MOST = 200


def due_about(actor: Actor, resident: UUID) -> Work:
    """Open ones and settled ones, the first due first."""
    rows = seen_by(actor).filter(resident_id=resident)
    return with_names(rows, actor).order_by("due", "id")


def bounded(rows: Work) -> Work:
    """No dossier has more; a page is bounded all the same."""
    return rows[:MOST]
