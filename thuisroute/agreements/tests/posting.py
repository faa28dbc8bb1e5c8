"""What a browser sends of a form about a part of a pack, as it is shown."""

from django.http import QueryDict

from thuisroute.agreements.packs.authoring.answer_kinds import (
    Answer,
)
from thuisroute.agreements.packs.authoring.answers import (
    as_choice,
    limits_as_lines,
    period_parts,
    rows_name,
)
from thuisroute.agreements.packs.authoring.questions import (
    Group,
    Part,
    Question,
    Rows,
)


def posted(part: Part) -> QueryDict:
    """Every field with what stands in it."""
    typed = QueryDict(mutable=True)
    _add(typed, part)
    return typed


def _add(typed: QueryDict, part: Part) -> None:
    if isinstance(part, Question):
        _answer(typed, part)
        return
    if isinstance(part, Rows):
        typed[rows_name(part.where)] = str(len(part.rows))
    for one in part.parts if isinstance(part, Group) else part.rows:
        _add(typed, one)


def _answer(typed: QueryDict, question: Question) -> None:
    name, value = question.name, question.value
    if question.answer is Answer.PERIOD:
        typed[f"{name}_0"], typed[f"{name}_1"] = period_parts(value)
    elif question.answer is Answer.SOME_OF:
        listed = value if isinstance(value, list) else []
        typed.setlist(name, [as_choice(one, question.section) for one in listed])
    elif question.answer is Answer.YES_NO:
        # A box that is not ticked is not sent.
        typed.setlist(name, ["on"] if value is True else [])
    else:
        typed[name] = _text(question)


def _text(question: Question) -> str:
    value = question.value
    if question.answer is Answer.ONE_OF:
        return as_choice(value, question.section)
    if question.answer is Answer.EITHER:
        return {True: "yes", False: "no"}.get(value, "")
    if question.answer is Answer.LINES:
        return "\n".join(value or [])
    if question.answer is Answer.LIMITS:
        return limits_as_lines(value)
    return "" if value is None else str(value)
