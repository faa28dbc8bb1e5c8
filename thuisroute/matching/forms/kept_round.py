"""What a mediator chooses about a round that was kept."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.form_fields import Given
from thuisroute.matching.forms.round import Choices
from thuisroute.matching.forms.steps import LONG, text_area

NOBODY, IN_WORDS = "nobody", "in_words"


class KeepRoundForm(forms.Form):
    """Why a limit was set, when there is one."""

    reason = forms.CharField(max_length=LONG, required=False)


class RoundChoiceForm(forms.Form):
    """Somebody else, or nobody, with a reason; `turn` is how the round was read."""

    turn = forms.IntegerField(widget=forms.HiddenInput)
    person = forms.ChoiceField(label=_("Who gets this home?"), widget=forms.RadioSelect)
    ground = forms.ChoiceField(
        label=_("Why is this decided otherwise?"), widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("In words"),
        help_text=_(
            "Needed with another reason. Name nobody else: whom it is about can read "
            "it."
        ),
        max_length=LONG,
        required=False,
        widget=text_area(3),
    )

    def __init__(
        self, *given: Given, people: Choices, grounds: Choices, **named: Given
    ) -> None:
        super().__init__(*given, **named)
        self._offer("person", people)
        self._offer("ground", grounds)

    def _offer(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def why(self) -> str:
        """A reason of the agreement, or none, and then words say why."""
        said: str = self.cleaned_data["ground"]
        return "" if said == IN_WORDS else said

    def chosen(self) -> UUID | None:
        """None to leave the home out."""
        said = self.cleaned_data["person"]
        return None if said == NOBODY else UUID(said)


class TurnForm(forms.Form):
    """How the round was read by whoever presses a button."""

    turn = forms.IntegerField()


class ProposeKeptForm(forms.Form):
    """Everybody who stands; `go_on` without those who cannot be proposed any more."""

    turn = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why these people"),
        help_text=_(
            "Asked when somebody is not the first in the order of a home. It is kept "
            "with every proposal for which no reason stands above."
        ),
        max_length=LONG,
        required=False,
        widget=text_area(3),
    )
    go_on = forms.BooleanField(
        label=_("Propose the others, and leave who cannot be proposed"), required=False
    )
