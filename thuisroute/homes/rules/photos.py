"""Photos of a home: how many, and in which order (R7)."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.verdicts import Reason, Verdict

MOST_PHOTOS = 12
# Of one file as it is sent.
MOST_BYTES = 15_000_000
# As what they are kept.
KIND = "image/webp"
LONGEST_WORDS = 200


class Move(StrEnum):
    """Where a photo goes among the others."""

    FIRST = "first"
    EARLIER = "earlier"
    LATER = "later"


class Size(StrEnum):
    """Small for lists, large to look at."""

    SMALL = "small"
    LARGE = "large"


def may_add(state: HomeState, *, there: int) -> Verdict:
    """Nobody photographs where somebody lives; `there`: how many photos there are."""
    against = []
    if state == HomeState.LIVED_IN:
        against.append(
            Reason("Somebody lives in this home, so no photos of it are added now.")
        )
    if there >= MOST_PHOTOS:
        against.append(
            Reason(
                "A home has at most %(most)s photos. Remove one first.",
                values=(("most", str(MOST_PHOTOS)),),
            )
        )
    return Verdict(tuple(against))


def moved(photos: Sequence[UUID], photo: UUID, move: Move) -> list[UUID]:
    """The order after a move; what stands at the end already stays there."""
    others = [one for one in photos if one != photo]
    at = photos.index(photo)
    to = {Move.FIRST: 0, Move.EARLIER: max(at - 1, 0), Move.LATER: at + 1}[move]
    others.insert(to, photo)
    return others
