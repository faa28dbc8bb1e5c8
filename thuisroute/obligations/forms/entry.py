"""A form about one part of a pack, with what the check says beside each answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.utils import ErrorDict
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.packs.authoring.answer_kinds import (
    Answer,
)
from thuisroute.agreements.packs.authoring.answers import (
    as_choice,
    limits_as_lines,
    period_parts,
)
from thuisroute.agreements.packs.authoring.choices import Choice, Choices
from thuisroute.agreements.packs.authoring.questions import (
    Part,
    Question,
    all_questions,
)
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.yaml_file import Where

UNITS = (
    ("", _("choose")),
    ("D", _("days")),
    ("W", _("weeks")),
    ("M", _("months")),
    ("Y", _("years")),
)
_LONG_LINE = 60
_MOST_LINES = 12
_KEY_HELP = _("By this name other entries refer to it. Empty: made from its name.")
Problems = Mapping[Where, Sequence[Problem]]


class PeriodInput(forms.MultiWidget):
    """A number and its unit."""

    def __init__(self) -> None:
        number = forms.TextInput(attrs={"inputmode": "numeric", "size": 6})
        unit = forms.Select(choices=UNITS, attrs={"aria-label": _("unit")})
        super().__init__([number, unit])

    def decompress(self, value: object) -> list[str]:
        """`P10M` as 10 and months."""
        return list(period_parts(value))


class EntryForm(forms.Form):
    """Fields from the types of a pack; errors are what the check of packs says.

    What is typed is kept in the draft also when it is wrong, so nothing is refused.
    """

    def __init__(self, part: Part, choices: Choices, problems: Problems) -> None:
        super().__init__()
        self.part = part
        asked = list(all_questions(part))
        for one in asked:
            self.fields[one.name] = _field(one, choices)
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


def _field(question: Question, choices: Choices) -> forms.Field:
    made = _MADE[question.answer](question, choices)
    made.label = question.label
    made.required = question.needed or question.answer is Answer.YES_NO
    # The check tells what has to be there; a browser would not let a draft be kept.
    made.widget.is_required = False
    return made


def _text(question: Question, _choices: Choices) -> forms.Field:
    text = "" if question.value is None else str(question.value)
    lines = max(text.count("\n") + 1, -(-len(text) // _LONG_LINE))
    if question.answer is Answer.WORDS and (lines > 1 or _in_a_language(question)):
        rows = min(max(lines, 2), _MOST_LINES)
        widget: forms.Widget = forms.Textarea(attrs={"rows": rows})
    else:
        widget = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    if _in_a_language(question):
        widget.attrs["lang"] = str(question.where[-1])
    help_text = _KEY_HELP if question.where[-1] == "id" else ""
    return forms.CharField(widget=widget, initial=text, help_text=help_text)


def _in_a_language(question: Question) -> bool:
    return question.where[-1] in {"nl", "en"}


def _yes_no(question: Question, _choices: Choices) -> forms.Field:
    return forms.BooleanField(initial=question.value is True)


def _either(question: Question, _choices: Choices) -> forms.Field:
    answers = [("", _("either")), ("yes", _("yes")), ("no", _("no"))]
    said = {True: "yes", False: "no"}.get(question.value, "")
    return forms.ChoiceField(choices=answers, initial=said)


def _number(question: Question, _choices: Choices) -> forms.Field:
    text = "" if question.value is None else str(question.value)
    widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 8})
    return forms.CharField(widget=widget, initial=text)


def _date(question: Question, _choices: Choices) -> forms.Field:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.CharField(widget=widget, initial=question.value)


def _period(question: Question, _choices: Choices) -> forms.Field:
    return forms.CharField(widget=PeriodInput(), initial=question.value)


def _one_of(question: Question, choices: Choices) -> forms.Field:
    now = as_choice(question.value, question.section)
    offered = [("", gettext("choose")), *_with(choices.of(question.section), [now])]
    return forms.ChoiceField(choices=offered, initial=now)


def _some_of(question: Question, choices: Choices) -> forms.Field:
    listed = question.value if isinstance(question.value, list) else []
    now = [as_choice(one, question.section) for one in listed]
    offered = _with(choices.of(question.section), now)
    # Those of now keep the order in which they stand.
    order = {name: at for at, name in enumerate(now)}
    offered.sort(key=lambda one: order.get(one[0], len(order)))
    widget = forms.CheckboxSelectMultiple()
    return forms.MultipleChoiceField(choices=offered, initial=now, widget=widget)


def _with(offered: list[Choice], now: Iterable[str]) -> list[Choice]:
    """With what stands there now, also where nothing goes by that name."""
    known = {name for name, _said in offered}
    gone = gettext("%(name)s (is not there)")
    return [
        *offered,
        *((one, gone % {"name": one}) for one in now if one and one not in known),
    ]


def _limits(question: Question, _choices: Choices) -> forms.Field:
    text = limits_as_lines(question.value)
    rows = max(1, text.count("\n") + 1)
    widget = forms.Textarea(attrs={"rows": rows, "spellcheck": "false"})
    example = _("One on each line, such as `form: earn_in`. Leave it empty for all.")
    return forms.CharField(widget=widget, initial=text, help_text=example)


_MADE = {
    Answer.TEXT: _text,
    Answer.WORDS: _text,
    Answer.YES_NO: _yes_no,
    Answer.EITHER: _either,
    Answer.NUMBER: _number,
    Answer.DATE: _date,
    Answer.PERIOD: _period,
    Answer.ONE_OF: _one_of,
    Answer.SOME_OF: _some_of,
    Answer.LIMITS: _limits,
}
