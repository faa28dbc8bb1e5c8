"""What the ways to choose cost, as a picture: points against who has reason to ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from thuisroute.matching.rules.round import WayTold

WIDTH, HEIGHT, LEFT, FOOT = 560, 240, 60, 200
TOP = 20


@dataclass(frozen=True, slots=True)
class Dot:
    """Where a way stands in the picture."""

    way: WayTold
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Points rise to the right, envy rises upward; `dots` in the order of waiting."""

    dots: tuple[Dot, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    foot: int = FOOT
    top: int = TOP

    @property
    def path(self) -> str:
        """The line through all dots."""
        return " ".join(f"{dot.x:.1f},{dot.y:.1f}" for dot in self.dots)


def chart_of(ways: Sequence[WayTold]) -> Chart | None:
    """None when there is nothing to choose between."""
    least, most = min(one.points for one in ways), max(one.points for one in ways)
    envy = max(one.envy for one in ways)
    if least == most and not envy:
        return None
    wide = (WIDTH - LEFT - 60) / max(most - least, 1)
    high = (FOOT - TOP - 10) / max(envy, 1)
    return Chart(
        tuple(
            Dot(one, LEFT + 20 + wide * (one.points - least), FOOT - high * one.envy)
            for one in ways
        )
    )
