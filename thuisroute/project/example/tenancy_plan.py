"""The second half: from the key to a lease of one's own, or another end."""

from collections.abc import Iterator
from datetime import date, timedelta

from thuisroute.kernel.calendar import add_months
from thuisroute.project.example.figures import Dice
from thuisroute.project.example.life import Step, Turn

HALF_YEAR = 6
YEAR = 12
HORIZON = 48


def after_allocation(dice: Dice, allocated: date, home: int) -> list[Turn]:
    """Signing, starting, neighbours, reviews, evaluations and the decision."""
    signed = allocated + timedelta(dice.wait("until_signed"))
    start = signed + timedelta(dice.wait("until_start"))
    ended = _early_end(dice, start)
    turns = [
        Turn(signed, Step.SIGN, home),
        Turn(start, Step.START, home),
        *_neighbours(dice, allocated, start, home),
        *_reviews(dice, start, home),
        *_evaluations(dice, start, home),
        *(_decisions(dice, start, home) if ended is None else ()),
    ]
    if ended is None:
        ended = next((turn.on for turn in turns if turn.step == Step.END), None)
    else:
        turns.append(Turn(ended, Step.END, home))
    kept = [
        turn
        for turn in turns
        if ended is None or turn.on < ended or turn.step == Step.END
    ]
    return sorted(kept, key=lambda turn: turn.on)


def _early_end(dice: Dice, start: date) -> date | None:
    if not dice.happens("ended_early"):
        return None
    return start + timedelta(dice.wait("ended_early"))


def _neighbours(dice: Dice, allocated: date, start: date, home: int) -> Iterator[Turn]:
    if dice.happens("neighbours_missed"):
        return
    late = dice.happens("neighbours_late")
    days = dice.wait("neighbours_late" if late else "neighbours")
    on = max(allocated + timedelta(days), start)
    yield Turn(on, Step.AGREE_WITH_NEIGHBOURS, home)


def _reviews(dice: Dice, start: date, home: int) -> Iterator[Turn]:
    for months in range(HALF_YEAR, HORIZON, HALF_YEAR):
        due = add_months(start, months)
        if dice.happens("review_waived"):
            yield Turn(due - timedelta(1), Step.WAIVE_REVIEW, home)
        elif not dice.happens("review_missed"):
            yield Turn(_on_time_or_not(dice, due, "review_late"), Step.REVIEW, home)


def _evaluations(dice: Dice, start: date, home: int) -> Iterator[Turn]:
    for months in range(YEAR, HORIZON, YEAR):
        due = add_months(start, months)
        if not dice.happens("evaluation_missed"):
            on = _on_time_or_not(dice, due, "evaluation_late")
            yield Turn(on, Step.EVALUATE_PLAN, home)


def _on_time_or_not(dice: Dice, due: date, share: str) -> date:
    if dice.happens(share):
        return due + timedelta(dice.wait("review_late"))
    return due - timedelta(dice.wait("review_early"))


def _decisions(dice: Dice, start: date, home: int) -> Iterator[Turn]:
    late = dice.happens("decision_late")
    decided = start + timedelta(dice.wait("decision_late" if late else "decision"))
    year = add_months(start, YEAR)
    if not dice.happens("extended"):
        yield Turn(decided, Step.DECIDE_TO_CONVERT, home)
        yield Turn(year, Step.CONVERT, home)
        return
    yield Turn(decided, Step.DECIDE_TO_EXTEND, home)
    longer = add_months(start, YEAR + HALF_YEAR)
    if dice.happens("extended_then_ended"):
        yield Turn(longer, Step.END, home)
        return
    yield Turn(
        longer - timedelta(dice.wait("until_ready")), Step.DECIDE_TO_CONVERT, home
    )
    yield Turn(longer, Step.CONVERT, home)
