"""The jobs themselves, as the worker runs them; a forged one is refused."""

from uuid import UUID

from procrastinate.contrib.django import app

from thuisroute.kernel.acting_for import insist_on_ticket
from thuisroute.obligations.actions.carry_out_move import carry_out_move
from thuisroute.obligations.actions.make_preview import make_preview
from thuisroute.obligations.jobs import MOVE, PREVIEW


@app.task(name=PREVIEW, pass_context=False)
def run_preview(key: str, ticket: str) -> None:
    """What a version would do, counted."""
    insist_on_ticket(ticket, PREVIEW, key)
    make_preview(UUID(key))


@app.task(name=MOVE, pass_context=False)
def run_move(key: str, ticket: str) -> None:
    """Ticked groups move over."""
    insist_on_ticket(ticket, MOVE, key)
    carry_out_move(UUID(key))
