"""Scores over time as points of a drawing: one line for each voice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, HEIGHT, EDGE = 600, 160, 20
LOWEST, HIGHEST = 1, 4


@dataclass(frozen=True)
class Line:
    """`points` in the drawing's own units, from left to right."""

    voice: str
    points: tuple[tuple[int, int], ...]
    scores: dict[date, int]


def lines(scored: Sequence[tuple[date, str, int]]) -> tuple[Line, ...]:
    """(day, voice, score from 1 to 4) in order of date; a later score of the same day
    and voice counts."""
    days = [day for day, _voice, _score in scored]
    first = min(days)
    span = max((max(days) - first).days, 1)
    by_voice: dict[str, dict[date, int]] = {}
    for day, voice, score in scored:
        by_voice.setdefault(voice, {})[day] = score
    return tuple(
        Line(
            voice,
            tuple(
                (_across((day - first).days / span), _up(score))
                for day, score in sorted(scores.items())
            ),
            scores,
        )
        for voice, scores in sorted(by_voice.items())
    )


def _up(score: int) -> int:
    share = (score - LOWEST) / (HIGHEST - LOWEST)
    return HEIGHT - EDGE - round(share * (HEIGHT - 2 * EDGE))


# Every score and how high it stands, for the lines behind the drawing.
LEVELS = tuple((score, _up(score)) for score in range(LOWEST, HIGHEST + 1))


def _across(share: float) -> int:
    return EDGE + round(share * (WIDTH - 2 * EDGE))
