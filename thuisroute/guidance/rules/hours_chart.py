"""Hours over time as the points of a step line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from thuisroute.guidance.rules.hours import HoursStep

WIDTH, HEIGHT, EDGE = 600, 184, 28
LEFT = 44
# So far from a day on the line its words do not reach the next one, also on a phone.
WORDS = 190


@dataclass(frozen=True)
class HoursChart:
    """In the drawing's own units. `levels`: a number of hours and how high it stands;
    `band`: from where to where the first months go; `today`: where today is."""

    path: str
    levels: tuple[tuple[int, int], ...]
    first: date
    last: date
    today: int
    band: tuple[int, int] | None = None
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - EDGE
    foot: int = HEIGHT - EDGE

    @property
    def says_first(self) -> bool:
        """Whether there is room beside today to say the first day."""
        return self.today - self.left > WORDS

    @property
    def says_last(self) -> bool:
        """And the last one."""
        return self.right - self.today > WORDS


def hours_chart(
    steps: Sequence[HoursStep], *, today: date, until: date, more: date | None = None
) -> HoursChart | None:
    """From the first step to `until`; `more`: the last of the first months. None where
    there is nothing to draw."""
    shown = [one for one in steps if one.since <= until]
    if not shown:
        return None
    first, last = shown[0].since, max(until, shown[-1].since)
    most = max(*(one.hours for one in shown), 1)

    def across(day: date) -> int:
        share = (min(max(day, first), last) - first).days / max((last - first).days, 1)
        return LEFT + round(share * (WIDTH - EDGE - LEFT))

    def up(hours: int) -> int:
        return HEIGHT - EDGE - round(hours / most * (HEIGHT - 2 * EDGE))

    return HoursChart(
        path=_path(shown, across(last), across, up),
        levels=tuple((hours, up(hours)) for hours in sorted({0, most})),
        first=first,
        last=last,
        today=across(today),
        band=(across(first), across(more)) if more and more > first else None,
    )


def _path(
    steps: Sequence[HoursStep],
    end: int,
    across: Callable[[date], int],
    up: Callable[[int], int],
) -> str:
    """Flat until the next step, then straight up or down to it."""
    places: list[tuple[int, int]] = []
    for one in steps:
        if places:
            places.append((across(one.since), places[-1][1]))
        places.append((across(one.since), up(one.hours)))
    places.append((end, places[-1][1]))
    return " ".join(f"{x},{y}" for x, y in places)
