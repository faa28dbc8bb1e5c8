"""How each type of a pack is answered in a form."""

from datetime import date
from enum import StrEnum
from typing import get_args, get_origin

from thuisroute.agreements.packs.fields import DurationOrNone, Refers, Someone, Texts
from thuisroute.agreements.packs.structure import (
    is_model,
    keys_of,
    may_be_none,
    unwrapped,
)

# What one chooses somebody in a role from.
PEOPLE = "people"


class Answer(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    WORDS = "words"
    YES_NO = "yes_no"
    EITHER = "either"
    NUMBER = "number"
    DATE = "date"
    PERIOD = "period"
    ONE_OF = "one_of"
    SOME_OF = "some_of"
    LIMITS = "limits"
    LINES = "lines"


def answer_to(kind: object) -> tuple[Answer | None, str]:
    """How something of this type is answered; None where it has parts of its own."""
    plain, notes = unwrapped(kind)
    refers = next((one.section for one in notes if isinstance(one, Refers)), "")
    if get_origin(plain) is list:
        inner, section = answer_to(get_args(plain)[0])
        if inner is Answer.TEXT:
            return Answer.LINES, ""
        return (Answer.SOME_OF, section) if inner is Answer.ONE_OF else (None, "")
    if refers or plain is Someone:
        return Answer.ONE_OF, refers or PEOPLE
    if is_model(plain):
        return None, ""
    if plain is bool and may_be_none(kind):
        return Answer.EITHER, ""
    return _plain_answer(plain, notes), ""


def _plain_answer(plain: object, notes: tuple[object, ...]) -> Answer:
    if get_origin(plain) is dict:
        return Answer.LIMITS
    if _PERIOD in notes:
        return Answer.PERIOD
    by_type = {bool: Answer.YES_NO, int: Answer.NUMBER, date: Answer.DATE}
    if isinstance(plain, type) and plain in by_type:
        return by_type[plain]
    return Answer.WORDS if _LONG in notes else Answer.TEXT


# What tells the types of periods, and of text that may be long, from other text.
_PERIOD = unwrapped(DurationOrNone)[1][-1]
_LONG = unwrapped(keys_of(Texts)["nl"])[1][-1]
