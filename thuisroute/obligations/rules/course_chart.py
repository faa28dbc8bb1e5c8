"""Shares over the quarters as points of a small drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, EDGE = 120, 36, 5


@dataclass(frozen=True)
class Stretch:
    """Quarters in a row of which the share is known."""

    points: tuple[tuple[int, int], ...]

    @property
    def path(self) -> str:
        """As a drawing takes it."""
        return " ".join(f"{x},{y}" for x, y in self.points)


def stretches(shares: Sequence[float | None]) -> tuple[Stretch, ...]:
    """From left to right; where the share is not known the line is broken."""
    found: list[list[tuple[int, int]]] = [[]]
    for place, share in enumerate(shares):
        if share is None:
            found.append([])
        else:
            found[-1].append((_across(place, len(shares)), _up(share)))
    return tuple(Stretch(tuple(points)) for points in found if points)


def _across(place: int, amount: int) -> int:
    return EDGE + round(place / max(amount - 1, 1) * (WIDTH - 2 * EDGE))


def _up(share: float) -> int:
    return HEIGHT - EDGE - round(share * (HEIGHT - 2 * EDGE))


# None, half and all in time: the lines behind the drawing.
LEVELS = tuple(_up(share) for share in (0, 0.5, 1))
