"""The field in which a question about a pack is answered."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.packs.authoring.answer_kinds import Answer
from thuisroute.agreements.packs.authoring.answers import (
    as_choice,
    limits_as_lines,
    period_parts,
)
from thuisroute.agreements.packs.authoring.choices import Choice, Choices
from thuisroute.agreements.packs.authoring.questions import Question

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


class PeriodInput(forms.MultiWidget):
    """A number and its unit."""

    def __init__(self) -> None:
        number = forms.TextInput(
            attrs={"inputmode": "numeric", "size": 6, "aria-label": _("number")}
        )
        unit = forms.Select(choices=UNITS, attrs={"aria-label": _("unit")})
        super().__init__([number, unit])

    def decompress(self, value: object) -> list[str]:
        """`P10M` as 10 and months."""
        return list(period_parts(value))


def field_for(question: Question, choices: Choices) -> forms.Field:
    """The field, with what stands there now."""
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


def _lines(question: Question, _choices: Choices) -> forms.Field:
    listed = question.value if isinstance(question.value, list) else []
    widget = forms.Textarea(attrs={"rows": len(listed) + 1, "spellcheck": "false"})
    text = "\n".join(map(str, listed))
    return forms.CharField(
        widget=widget, initial=text, help_text=_("One on each line.")
    )


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
    Answer.LINES: _lines,
}
