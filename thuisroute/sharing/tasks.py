"""The jobs themselves, as the worker runs them; a forged one is refused."""

from uuid import UUID

from procrastinate.contrib.django import app

from thuisroute.kernel.acting_for import insist_on_ticket
from thuisroute.sharing.actions.erase_on_request import erase_on_request
from thuisroute.sharing.jobs import ERASE


@app.task(name=ERASE, pass_context=False)
def run_erase_on_request(request: str, ticket: str) -> None:
    """What an answer to a resident lets go."""
    insist_on_ticket(ticket, ERASE, request)
    erase_on_request(UUID(request))
