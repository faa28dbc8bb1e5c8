"""What people type when a match ends, or stands still."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.matching.actions.confirm_no import Answer
from thuisroute.matching.forms.steps import StepForm, text_area
from thuisroute.matching.words import STILL, WHY_NOT

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


class ConfirmForm(StepForm):
    """Whether a no of another party holds."""

    step = "confirm_no"
    confirmed = forms.ChoiceField(
        label=_("Does this no hold?"),
        choices=[
            ("yes", _("Yes: the match ends by it")),
            ("no", _("No: the match goes on from where it was")),
        ],
        widget=forms.RadioSelect,
    )
    why = forms.ChoiceField(
        label=_("Why do you not confirm it?"),
        help_text=_("Only when it does not hold. Who said no reads this."),
        choices=[*WHY_NOT.items()],
        required=False,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Anything to add"),
        help_text=_(
            "Who said no reads this only where the name is shared with them: nothing "
            "about care or health."
        ),
        max_length=SHORT,
        required=False,
        widget=text_area(2),
    )

    def answer(self) -> Answer:
        """For the action."""
        said = self.cleaned_data
        if said["confirmed"] == "yes":
            return Answer(confirmed=True, words=said["words"])
        return Answer(confirmed=False, why=said["why"], words=said["words"])


class TakeBackForm(StepForm):
    """The own no, as if it had not been said."""

    step = "take_back_no"
