"""One part of an agreement as people read it: what each key says, in their language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from django.utils.translation import gettext

from thuisroute.agreements.packs.authoring.answer_kinds import (
    Answer,
)
from thuisroute.agreements.packs.authoring.answers import as_choice, limits_as_lines
from thuisroute.agreements.packs.authoring.choices import Choices
from thuisroute.agreements.packs.authoring.questions import (
    Group,
    Part,
    Question,
    Rows,
)
from thuisroute.agreements.words import duration_words
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class Line:
    """A key in words and what it says, or the lines within it."""

    label: str
    text: str
    inside: "tuple[Line, ...]" = ()


def lines(part: Part, choices: Choices) -> Iterator[Line]:
    """What is said, without what is left out."""
    if isinstance(part, Question):
        if text := _answer(part, choices):
            yield Line(part.label, text)
    elif isinstance(part, Rows):
        if inside := tuple(_row(one, choices) for one in part.rows):
            yield Line(part.label, "", inside)
    else:
        yield from _group(part, choices)


def _group(group: Group, choices: Choices) -> Iterator[Line]:
    if group.in_two_languages:
        if text := _in_language(group, choices.language):
            yield Line(group.label, text)
    elif inside := inside_of(group, choices):
        yield Line(group.label, "", inside)


def inside_of(group: Group, choices: Choices) -> tuple[Line, ...]:
    """The lines of everything in a group."""
    return tuple(line for one in group.parts for line in lines(one, choices))


def _row(row: Group, choices: Choices) -> Line:
    if row.in_two_languages:
        return Line("", _in_language(row, choices.language))
    return Line("", "", inside_of(row, choices))


def _in_language(group: Group, language: str) -> str:
    """In the one language, or as long as that is missing in the other."""
    said = {
        str(one.where[-1]): str(one.value)
        for one in group.parts
        if isinstance(one, Question) and one.value
    }
    return said.get(language) or next(iter(said.values()), "")


def _answer(question: Question, choices: Choices) -> str:
    value = question.value
    if value is None or value in ("", [], {}):
        return ""
    if question.answer in {Answer.ONE_OF, Answer.SOME_OF}:
        return _chosen(question, choices)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, date):
        return format_date(value, "d MMMM y", locale=choices.language)
    return _in_text(question.answer, value)


def _in_text(answer: Answer, value: object) -> str:
    if answer is Answer.PERIOD:
        return _period(str(value))
    if answer is Answer.LINES and isinstance(value, list):
        return "; ".join(map(str, value))
    return limits_as_lines(value) if answer is Answer.LIMITS else str(value)


def _chosen(question: Question, choices: Choices) -> str:
    known = dict(choices.of(question.section))
    listed = question.value if isinstance(question.value, list) else [question.value]
    names = (as_choice(one, question.section) for one in listed)
    return "; ".join(known.get(name, name) for name in names)


def _period(text: str) -> str:
    try:
        return duration_words(Duration.parse(text))
    except ValueError:
        return text
