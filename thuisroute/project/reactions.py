"""What happens when: every event and what follows, in order, on one page.

Each reaction runs in the transaction of what caused it.
"""

from thuisroute.kernel.events import Reactions

REACTIONS: Reactions = {}
