"""What anybody may try at any moment of a dossier, with whatever they fill in.

An act takes the newest row it is about, whether or not that is a moment for it: the
program has to say no by itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from uuid import UUID

from tests.walks.world import World
from thuisroute.kernel.actor import Actor

Doing = Callable[["Turn"], object]


@dataclass
class Turn:
    """Somebody's turn with one dossier."""

    world: World
    by: Actor
    resident: UUID
    luck: Random

    def newest(self, table: str) -> UUID:
        """The newest row of the resident; nothing to do when there is none."""
        found = self.world.newest(table, self.resident)
        if found is None:
            raise NothingToDo
        return found


class NothingToDo(Exception):  # noqa: N818 - no error: the turn passes
    """There is no row that this act could be about."""


@dataclass(frozen=True)
class Act:
    """What is done, and who of the cast usually does it."""

    usually: str
    doing: Doing

    def __repr__(self) -> str:
        return self.doing.__name__
