"""When a home may come into the shop, leave it, or be changed (P1b)."""

from dataclasses import dataclass
from datetime import date

from thuisroute.homes.rules.condition import Condition, is_ready_known
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.verdicts import Reason, Verdict

IN_USE = {
    HomeState.HELD: Reason(
        "This home is being kept for somebody, so this is not possible now."
    ),
    HomeState.LIVED_IN: Reason(
        "Somebody lives in this home, so this is not possible now."
    ),
}


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """`available_until` is the last day of a temporary home, None without an end;
    `ready_on` the day from which a home that is not fit to live in will be."""

    state: HomeState
    available_until: date | None
    condition: Condition = Condition.FIT
    ready_on: date | None = None


def may_enter(facts: ShopFacts, *, today: date) -> Verdict:
    """A home enters the shop when nobody has it and its time is not over."""
    against = list(_in_use(facts.state))
    if facts.state == HomeState.IN_SHOP:
        against.append(Reason("This home is in the shop already."))
    if facts.available_until is not None and facts.available_until <= today:
        against.append(
            Reason(
                "This home is available until a day that has passed. "
                "Change the dates first."
            )
        )
    if not is_ready_known(facts.condition, facts.ready_on):
        against.append(Reason("Say first from which day this home is fit to live in."))
    return Verdict(tuple(against))


def may_leave(facts: ShopFacts) -> Verdict:
    """A home leaves the shop while nobody was offered it."""
    against = list(_in_use(facts.state))
    if facts.state == HomeState.OUTSIDE_SHOP:
        against.append(Reason("This home is outside the shop already."))
    return Verdict(tuple(against))


def may_change(facts: ShopFacts) -> Verdict:
    """What was offered to somebody stays as it was offered."""
    return Verdict(tuple(_in_use(facts.state)))


def _in_use(state: HomeState) -> list[Reason]:
    return [IN_USE[state]] if state in IN_USE else []
