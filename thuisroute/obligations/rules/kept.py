"""How well an agreement is kept: counts of obligations, never of one person's.

A count about people could point at somebody when it is small. The database therefore
gives such counts rounded to fives (sql/kept_protected.sql), in a way that no sum or
difference undoes; exact are counts about nobody, and those of the own organisation for
who works with its residents.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum

# Of fewer that are rounded a share would say nothing.
FEWEST_JUDGED = 20
FIVE = 5
# The share of what is rounded is rounded as well.
SHARE_STEPS = 20


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


class Band(StrEnum):
    """A share at a glance."""

    ALMOST_ALL = "almost_all"
    MOST = "most"
    HALF = "half"
    MINORITY = "minority"
    UNKNOWN = "unknown"


BANDS = ((0.9, Band.ALMOST_ALL), (0.75, Band.MOST), (0.5, Band.HALF))


@dataclass(frozen=True)
class Shown:
    """What a reader may see: counts as they are (`exact`), or rounded to fives."""

    counts: Kept
    exact: bool = True

    def __add__(self, other: "Shown") -> "Shown":
        return Shown(self.counts + other.counts, self.exact and other.exact)

    @property
    def told(self) -> Kept:
        """The counts to read: a sum of rounded and exact ones is rounded again."""
        if self.exact:
            return self.counts
        return Kept(
            *(
                FIVE * round(getattr(self.counts, field.name) / FIVE)
                for field in fields(Kept)
            )
        )

    @property
    def can_be_judged(self) -> bool:
        """Whether there are enough to tell a share."""
        return self.counts.ended >= (1 if self.exact else FEWEST_JUDGED)

    @property
    def share(self) -> float | None:
        """In time; in steps when the counts are rounded, None when too few ended."""
        found = self.counts.share_in_time if self.can_be_judged else None
        if found is None or self.exact:
            return found
        return round(found * SHARE_STEPS) / SHARE_STEPS

    @property
    def band(self) -> Band:
        """The share in one of a few bands."""
        share = self.share
        if share is None:
            return Band.UNKNOWN
        return next((band for least, band in BANDS if share >= least), Band.MINORITY)


NOTHING = Shown(Kept())


def total(parts: Iterable[Shown]) -> Shown:
    """The sum; exact when all of it is."""
    return sum(parts, NOTHING)
