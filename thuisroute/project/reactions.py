"""What happens when: every event and what follows, in order, on one page.

Each reaction runs in the transaction of what caused it.
"""

from thuisroute.kernel.events import Reactions
from thuisroute.obligations.actions.keep_clocks import keep_dossier_clocks
from thuisroute.residents.actions.record_event import record_event
from thuisroute.residents.events import Happened
from thuisroute.sharing.actions.derive_grants import derive_grants


def _derive_grants(event: Happened) -> None:
    derive_grants(event.resident)


def _keep_clocks(event: Happened) -> None:
    keep_dossier_clocks(event.resident)


REACTIONS: Reactions = {
    # The history first, since clocks and grants are read from it; grants last, since
    # whoever makes this happen may lose sight of the dossier by it.
    Happened: (record_event, _keep_clocks, _derive_grants),
}
