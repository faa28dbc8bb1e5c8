"""The first half of a life's route: from registration to a home, or not."""

from collections.abc import Iterator
from datetime import date, timedelta

from thuisroute.project.example.figures import Dice
from thuisroute.project.example.life import Step, Turn


def until_allocation(dice: Dice, on: date) -> tuple[list[Turn], date | None]:
    """The turns in order, and the day of allocation if it came so far."""
    turns = [Turn(on, Step.REGISTER)]
    if dice.happens("closed_before_ready"):
        return [*turns, Turn(_after(dice, on, "until_ready"), Step.CLOSE)], None
    if dice.happens("parked"):
        on = _after(dice, on, "until_ready")
        turns.append(Turn(on, Step.PARK))
        on = _after(dice, on, "parked_for")
        turns.append(Turn(on, Step.RESUME))
    on = _after(dice, on, "until_ready")
    turns.append(Turn(on, Step.MARK_READY))
    return _with_homes(dice, turns, on)


def _with_homes(
    dice: Dice, turns: list[Turn], on: date
) -> tuple[list[Turn], date | None]:
    """Homes come by until one is allocated; seldom more than two."""
    home = 0
    while True:
        ends, on = _home_comes_by(dice, on, home)
        turns.extend(ends)
        if ends[-1].step == Step.ALLOCATE:
            return turns, on
        if ends[-1].step == Step.CLOSE:
            return turns, None
        home += 1


def _home_comes_by(dice: Dice, ready: date, home: int) -> tuple[list[Turn], date]:
    proposed = _after(dice, ready, "until_proposal")
    shown = max(ready, proposed - timedelta(dice.wait("home_in_shop_before")))
    turns = [
        Turn(shown, Step.PUT_HOME_IN_SHOP, home),
        Turn(proposed, Step.PROPOSE, home),
    ]
    turns.extend(Turn(on, step, home) for on, step in _after_proposal(dice, proposed))
    return turns, turns[-1].on


def _after_proposal(dice: Dice, on: date) -> Iterator[tuple[date, Step]]:
    on = _after(dice, on, "until_offer")
    if dice.happens("declined_by_association"):
        yield on, Step.DECLINE
        on = _after(dice, on, "until_confirmed")
        if dice.happens("no_confirmed"):
            yield on, Step.CONFIRM_NO
            return
        yield on, Step.DO_NOT_CONFIRM_NO
        on = _after(dice, on, "until_offer")
    yield on, Step.OFFER
    if dice.happens("offer_withdrawn"):
        yield _after(dice, on, "until_answer"), Step.WITHDRAW
        return
    on = _after(dice, on, "until_answer")
    if dice.happens("refused"):
        yield on, Step.REFUSE
        on = _after(dice, on, "until_weighed")
        if dice.happens("refusal_upheld"):
            yield on, Step.UPHOLD
            return
        yield on, Step.DO_NOT_UPHOLD
        on = _after(dice, on, "until_answer")
    yield on, Step.ACCEPT
    yield from _after_acceptance(dice, on)


def _after_acceptance(dice: Dice, on: date) -> Iterator[tuple[date, Step]]:
    on = _after(dice, on, "until_intake")
    if dice.happens("intake_without_go"):
        yield on, Step.HOLD_INTAKE_WITHOUT_GO
        return
    yield on, Step.HOLD_INTAKE
    yield _after(dice, on, "until_allocation"), Step.ALLOCATE


def _after(dice: Dice, on: date, wait: str) -> date:
    return on + timedelta(dice.wait(wait))
