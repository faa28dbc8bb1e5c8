"""A form about one part of a pack, with what the check says beside each answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.utils import ErrorDict
from django.utils.text import capfirst
from django.utils.translation import gettext

from thuisroute.agreements.packs.authoring.choices import Choices
from thuisroute.agreements.packs.authoring.questions import (
    Part,
    Question,
    all_questions,
)
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.yaml_file import Where
from thuisroute.obligations.forms.entry_fields import field_for

Problems = Mapping[Where, Sequence[Problem]]


class EntryForm(forms.Form):
    """Fields from the types of a pack; errors are what the check of packs says.

    What is typed is kept in the draft also when it is wrong, so nothing is refused.
    """

    def __init__(self, part: Part, choices: Choices, problems: Problems) -> None:
        super().__init__()
        self.part = part
        asked = list(all_questions(part))
        for one in asked:
            self.fields[one.name] = field_for(one, choices)
        self._told = _placed(problems, asked)

    @property
    def errors(self) -> ErrorDict:
        """What is wrong, by field."""
        return ErrorDict(
            {name: self.error_class(said) for name, said in self._told.items()}
        )


def _placed(problems: Problems, asked: Sequence[Question]) -> dict[str, list[str]]:
    """Each problem at the question that it is about, or the nearest one."""
    told: dict[str, list[str]] = {}
    for where, many in problems.items():
        question = _nearest(where, asked)
        name = question.name if question else NON_FIELD_ERRORS
        said = told.setdefault(name, [])
        said += [one for one in _said(many, question) if one not in said]
    return told


def _nearest(where: Where, asked: Iterable[Question]) -> Question | None:
    """The question there, or that has it among its answers, or the first one within."""
    found = [one for one in asked if one.where == where[: len(one.where)]]
    inside = (one for one in asked if one.where[: len(where)] == where)
    return found[0] if found else next(inside, None)


def _said(problems: Iterable[Problem], question: Question | None) -> Iterator[str]:
    for one in problems:
        if question and question.value is None and one.code in _EMPTY:
            yield gettext("This has to be filled in.")
        elif one.code == "duration-unreadable":
            yield gettext("This is no period. Give a whole number and choose its unit.")
        else:
            yield f"{capfirst(one.message)}. {one.mend}"


_EMPTY = frozenset({"wrong-type", "missing-key", "missing-language"})
