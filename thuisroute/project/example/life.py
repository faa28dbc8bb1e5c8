"""One invented life: who somebody is and the turns of their route."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Step(StrEnum):
    """What somebody does at a turn, as a verb."""

    REGISTER = "register"
    MARK_READY = "mark_ready"
    PARK = "park"
    RESUME = "resume"
    CLOSE = "close"
    PUT_HOME_IN_SHOP = "put_home_in_shop"
    PROPOSE = "propose"
    DECLINE = "decline"
    CONFIRM_NO = "confirm_no"
    DO_NOT_CONFIRM_NO = "do_not_confirm_no"
    OFFER = "offer"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    REFUSE = "refuse"
    UPHOLD = "uphold"
    DO_NOT_UPHOLD = "do_not_uphold"
    HOLD_INTAKE = "hold_intake"
    HOLD_INTAKE_WITHOUT_GO = "hold_intake_without_go"
    ALLOCATE = "allocate"
    SIGN = "sign"
    START = "start"
    AGREE_WITH_NEIGHBOURS = "agree_with_neighbours"
    REVIEW = "review"
    WAIVE_REVIEW = "waive_review"
    EVALUATE_PLAN = "evaluate_plan"
    DECIDE_TO_CONVERT = "decide_to_convert"
    DECIDE_TO_EXTEND = "decide_to_extend"
    CONVERT = "convert"
    END = "end"


@dataclass(frozen=True)
class Turn:
    """A step on a day; `home` counts the homes that come by in one life."""

    on: date
    step: Step
    home: int = 0


@dataclass(frozen=True)
class Life:
    """`number` names the life at every run; its turns are in order of time."""

    number: int
    target_group: str
    turns: tuple[Turn, ...]

    @property
    def registered_on(self) -> date:
        """The first day of the route."""
        return self.turns[0].on
