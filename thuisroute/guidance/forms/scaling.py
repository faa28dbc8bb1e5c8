"""More or less support, as people ask for it and decide on it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.rules.hearing import Heard
from thuisroute.guidance.rules.scaling import MOST_HOURS, Direction, ScalingAnswer
from thuisroute.guidance.words import DIRECTIONS
from thuisroute.kernel.form_fields import Given, day, words

YES, NO = "yes", "no"


class HearingForm(forms.Form):
    """What the resident says of it, where the agreement has them heard."""

    heard_on = day(
        _("On which day was the resident heard?"),
        _("Leave this open when that could not be."),
        required=False,
    )
    heard_words = words(
        _("What the resident said, or why that could not be heard"), required=False
    )

    # Whether it cannot wait any more.
    decides = False

    def __init__(self, *given: Given, hears: bool, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["heard_words"].required = self.decides
        if not hears:
            del self.fields["heard_on"], self.fields["heard_words"]

    def heard(self) -> Heard | None:
        """Of a valid form; None when nothing was written."""
        on = self.cleaned_data.get("heard_on")
        said = self.cleaned_data.get("heard_words", "")
        return Heard(on, said) if on or said.strip() else None


class AskForm(HearingForm):
    """More or less, by how much, and why."""

    direction = forms.ChoiceField(
        label=_("What is asked"),
        choices=[(one.value, DIRECTIONS[one]) for one in Direction],
        widget=forms.RadioSelect,
    )
    hours = forms.IntegerField(
        label=_("How many hours a month more or less"),
        min_value=1,
        max_value=MOST_HOURS,
    )
    reason = words(_("Why"), _("Who decides reads this, and so does the resident."))

    @property
    def direction_given(self) -> Direction:
        """Of a valid form."""
        return Direction(self.cleaned_data["direction"])


class AnswerForm(HearingForm):
    """Yes with hours and days, or no; always with the reason."""

    decides = True

    granted = forms.ChoiceField(
        label=_("Your decision"),
        choices=[(YES, _("Grant")), (NO, _("Refuse"))],
        widget=forms.RadioSelect,
    )
    hours = forms.IntegerField(
        label=_("Hours a month in all"),
        help_text=_("Only if you grant it."),
        min_value=0,
        max_value=MOST_HOURS,
        required=False,
    )
    starts_on = day(_("From which day"), _("Only if you grant it."), required=False)
    until = day(
        _("Up to and including"),
        _("Leave this open when it is for as long as needed."),
        required=False,
    )
    words = words(_("Why you decide this"))

    def answer(self) -> ScalingAnswer:
        """Of a valid form."""
        given = self.cleaned_data
        granted = given["granted"] == YES
        return ScalingAnswer(
            granted=granted,
            words=given["words"],
            hours=given["hours"] if granted else None,
            starts_on=given["starts_on"] if granted else None,
            until=given["until"] if granted else None,
            heard=self.heard(),
        )
