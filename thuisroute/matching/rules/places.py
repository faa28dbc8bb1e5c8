"""Who comes to live where: whether a group is kept out of a place (R8)."""

from collections.abc import Iterable
from dataclasses import dataclass

PRODUCT = "product:"


@dataclass(frozen=True, slots=True)
class Cell:
    """One group in one municipality; numbers cut off at fives. `few`: there are fewer
    than chance explains, judged by the database on the exact numbers."""

    group: str
    municipality: str
    placed: int
    expected: int
    few: bool


@dataclass(frozen=True, slots=True)
class Spread:
    """A group over the municipalities, in their order."""

    group: str
    cells: tuple[Cell | None, ...]

    @property
    def kept_out_of(self) -> tuple[str, ...]:
        """Where there are fewer than chance explains."""
        return tuple(
            one.municipality for one in self.cells if one is not None and one.few
        )


def spread_of(cells: Iterable[Cell], municipalities: Iterable[str]) -> list[Spread]:
    """Each group as a row; those who are kept out somewhere first."""
    places = list(municipalities)
    found: dict[str, dict[str, Cell]] = {}
    for one in cells:
        found.setdefault(one.group, {})[one.municipality] = one
    rows = [
        Spread(group, tuple(known.get(place) for place in places))
        for group, known in found.items()
    ]
    return sorted(rows, key=lambda one: (not one.kept_out_of, one.group))
