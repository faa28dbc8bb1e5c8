"""What exchange does in the queue, each time as the person who asked for it."""

from uuid import UUID

from procrastinate.contrib.django import app

from thuisroute.exchange.actions.prepare_export import prepare_export
from thuisroute.kernel.acting_for import insist_on_ticket, ticket

EXPORT = "prepare_export"


def prepare_later(export: UUID, seat: UUID) -> None:
    """Defer it; commits or rolls back with whatever asks for it."""
    app.configure_task(EXPORT).defer(
        export=str(export), seat=str(seat), ticket=ticket(EXPORT, export, seat)
    )


@app.task(name=EXPORT, pass_context=False)
def run_prepare_export(export: str, seat: str, ticket: str) -> None:
    """Nothing of the list travels along: only which one, and for which seat."""
    insist_on_ticket(ticket, EXPORT, export, seat)
    prepare_export(UUID(export), seat=UUID(seat))
