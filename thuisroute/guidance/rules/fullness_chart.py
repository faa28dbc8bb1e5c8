"""How full a place is, week by week, as bars of a small drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thuisroute.guidance.rules.places import Week

WIDTH, HEIGHT, GAP = 360, 84, 6
FLOOR = HEIGHT - 18


@dataclass(frozen=True)
class Bar:
    """One week: how high its beds stand, and how far they are taken."""

    monday: date
    x: float
    width: float
    beds_y: float
    taken_y: float
    floor: float = FLOOR

    @property
    def middle(self) -> float:
        """Where its figure stands."""
        return self.x + self.width / 2


def bars(weeks: Sequence[Week]) -> tuple[Bar, ...]:
    """From left to right; the week with most beds reaches the top."""
    highest = max((week.beds for week in weeks), default=0)
    width = (WIDTH - GAP) / max(len(weeks), 1) - GAP
    return tuple(
        Bar(
            week.monday,
            round(GAP + at * (width + GAP), 1),
            round(width, 1),
            _y(week.beds, highest),
            _y(min(week.taken, week.beds), highest),
        )
        for at, week in enumerate(weeks)
    )


def _y(beds: int, highest: int) -> float:
    return round(FLOOR - beds / max(highest, 1) * (FLOOR - 8), 1)
