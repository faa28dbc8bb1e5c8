"""Who comes to live where: whether a group is kept out of a place (R8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

PRODUCT, ORIGIN, TARGET = "product:", "origin:", "target:"
# So many years can be looked back; the first is what is shown unasked.
YEARS = (3, 1, 2, 5)
A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Told:
    """How many, beside how many there would be by chance, both cut off at fives. `few`:
    so few that chance explains it less than once in a hundred times, judged by the
    database on the exact numbers."""

    number: int
    expected: int
    few: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One group in one place; an empty neighbourhood is the whole municipality.
    `could`: for how many a home there fitted, cut off at fives."""

    group: str
    municipality: str
    neighbourhood: str
    could: int
    proposed: Told
    given: Told

    @property
    def few(self) -> bool:
        """In proposals, or in homes that were given."""
        return self.proposed.few or self.given.few


@dataclass(frozen=True, slots=True)
class Spread:
    """A group over the municipalities, in their order."""

    group: str
    cells: tuple[Cell | None, ...]

    @property
    def few(self) -> bool:
        """Somewhere fewer than chance explains."""
        return any(one is not None and one.few for one in self.cells)


def spread_of(cells: Iterable[Cell], municipalities: Iterable[str]) -> list[Spread]:
    """Each group as a row; those who are kept out somewhere first."""
    places = list(municipalities)
    found: dict[str, dict[str, Cell]] = {}
    for one in cells:
        if not one.neighbourhood:
            found.setdefault(one.group, {})[one.municipality] = one
    rows = [
        Spread(group, tuple(known.get(place) for place in places))
        for group, known in found.items()
    ]
    return sorted(rows, key=lambda one: (not one.few, one.group))


def marked(cells: Iterable[Cell]) -> list[Cell]:
    """Where a group is found less often than chance explains; municipalities first."""
    found = (one for one in cells if one.few)
    return sorted(
        found, key=lambda one: (bool(one.neighbourhood), one.municipality, one.group)
    )


def by_chance(cells: Sequence[Cell]) -> int:
    """How many marks there would be at most by chance alone, of so many looks."""
    return -(-2 * len(cells) // 100)


def years_asked(text: str) -> int:
    """How far back; what is asked wrong is the usual."""
    return next((one for one in YEARS if str(one) == text), YEARS[0])


def since(years: int, today: date) -> date:
    """The first day that is looked at."""
    return today - years * A_YEAR
