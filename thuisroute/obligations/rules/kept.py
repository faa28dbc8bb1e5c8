"""How well an agreement is kept: counts of obligations, never of one person's.

Counts below five could point at somebody, so that they are shown as "fewer than five";
its neighbours are then rounded to fives, so that no subtraction gives it away.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields

FEWEST_SHOWN = 5
# Stands in a rounded figure for one to four.
FEW = -1


@dataclass(frozen=True)
class Kept:
    """Numbers of obligations by how they stand; `moved` ones are in the others too."""

    done: int = 0
    done_late: int = 0
    open: int = 0
    overdue: int = 0
    waived: int = 0
    moved: int = 0

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(
            *(
                getattr(self, field.name) + getattr(other, field.name)
                for field in fields(self)
            )
        )

    @property
    def total(self) -> int:
        """All of them."""
        return self.done + self.done_late + self.open + self.overdue + self.waived

    @property
    def ended(self) -> int:
        """Those whose day has come, waived ones left out: what can be judged."""
        return self.done + self.done_late + self.overdue

    @property
    def share_in_time(self) -> float | None:
        """Done in time, of those whose day has come; None when there are none."""
        return self.done / self.ended if self.ended else None

    @property
    def has_few(self) -> bool:
        """Whether a figure is so small that it could point at somebody."""
        return any(
            0 < getattr(self, field.name) < FEWEST_SHOWN for field in fields(self)
        )

    @property
    def roughly(self) -> "Kept":
        """Every figure rounded to a multiple of five; FEW for what is below five."""
        return Kept(*(_roughly(getattr(self, field.name)) for field in fields(self)))


@dataclass(frozen=True)
class Shown:
    """What a reader may see: the `counts` as they are, or what they `roughly` are.

    One of the two is None.
    """

    counts: Kept | None
    roughly: Kept | None = None


def total(parts: Iterable[Kept]) -> Kept:
    """The sum."""
    return sum(parts, Kept())


def shown(kept: Kept, *, about_people: bool, own: bool) -> Shown:
    """What may be shown to somebody who sees these dossiers (`own`) or does not."""
    if about_people and not own and kept.has_few:
        return Shown(None, kept.roughly)
    return Shown(kept)


def _roughly(number: int) -> int:
    if 0 < number < FEWEST_SHOWN:
        return FEW
    return FEWEST_SHOWN * round(number / FEWEST_SHOWN)
