"""What is answered to a request about one's own data."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.forms.rights import ABOUT, Choices, day_field, words_field
from thuisroute.desk.rights_words import STATES
from thuisroute.sharing.rules.answering import NEVER_IN_PART, Decision
from thuisroute.sharing.rules.rights import RequestState


class AnswerForm(forms.Form):
    """Granted or not, and why; of an erasure also what goes."""

    outcome = forms.ChoiceField(label=_("Answer"), widget=forms.RadioSelect)
    domains = forms.MultipleChoiceField(
        label=_("What may not be used"),
        help_text=_("Tick nothing for what was asked."),
        choices=ABOUT[1:],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    classes = forms.MultipleChoiceField(
        label=_("What goes"),
        help_text=_("It is erased at once, and cannot be brought back."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    words = words_field(_("Why, in words that the resident understands"))

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        *,
        kind: RightKind,
        may_go: Choices = (),
    ) -> None:
        super().__init__(data, initial={"classes": [name for name, _label in may_go]})
        outcomes = [
            RequestState.GRANTED, RequestState.GRANTED_IN_PART, RequestState.REFUSED,
        ]  # fmt: skip
        if kind in NEVER_IN_PART:
            outcomes.remove(RequestState.GRANTED_IN_PART)
        self._choose("outcome", [(one.value, STATES[one][2]) for one in outcomes])
        self._choose("classes", may_go)
        if kind is not RightKind.RESTRICTION:
            del self.fields["domains"]
        if kind is not RightKind.ERASURE or not may_go:
            del self.fields["classes"]

    def _choose(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(choices)

    def decision(self) -> Decision:
        """For the action."""
        given = self.cleaned_data
        return Decision(
            RequestState(given["outcome"]),
            given["words"],
            tuple(given.get("domains", ())),
            tuple(given.get("classes", ())),
        )


class WordsForm(forms.Form):
    """Why more time is needed, or what was done."""

    words = words_field(_("In words that the resident understands"))


class ToldForm(forms.Form):
    """When the resident heard that the stop ends (AVG 18(3))."""

    told_on = day_field(_("The resident was told on"))
