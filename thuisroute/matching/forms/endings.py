"""What people type when a match ends, or stands still."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.matching.forms.steps import StepForm, text_area
from thuisroute.matching.words import STILL

SHORT = 300


class WithdrawForm(StepForm):
    """The end of a match before its lease."""

    step = "withdraw_match"
    cause = forms.ChoiceField(label=_("What ends it?"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In short"),
        help_text=_(
            "Needed with most reasons. The association reads this: nothing about care "
            "or health."
        ),
        max_length=SHORT,
        required=False,
        widget=text_area(2),
    )


class DeclineForm(StepForm):
    """The association's no."""

    step = "decline_candidate"
    cause = forms.ChoiceField(label=_("On which ground?"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In short"),
        help_text=_(
            "Needed with most reasons. About the home and its surroundings, not about "
            "the person."
        ),
        max_length=SHORT,
        required=False,
        widget=text_area(2),
    )


class StillForm(StepForm):
    """Still working on it, because."""

    step = "still_working"
    because = forms.ChoiceField(
        label=_("Still working on it? It takes longer, because"),
        choices=[*STILL.items()],
        widget=forms.RadioSelect,
    )
