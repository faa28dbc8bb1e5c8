"""What a resident types on their own pages: few questions, in plain words."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.rules.scaling import MOST_HOURS, Direction
from thuisroute.guidance.words import OWN_DIRECTIONS
from thuisroute.sharing.words import DOMAINS
from thuisroute.tenancies.rules.landing import Said
from thuisroute.tenancies.rules.reviewing import DOMAINS as SUBJECTS

LONG = 2000
YES, NO = "yes", "no"


class AnswerForm(forms.Form):
    """Yes, or no with a ground of the agreement."""

    answer = forms.ChoiceField(
        label=_("Do you want this home?"),
        choices=[(YES, _("Yes, I want this home")), (NO, _("No, I do not want it"))],
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(
        label=_("Why not?"),
        help_text=_("Only if you say no."),
        required=False,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Tell it in your own words"),
        help_text=_("The owner of the home does not read this."),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        *,
        grounds: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__(data)
        field = self.fields["ground"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(grounds)

    def clean(self) -> dict[str, Any]:
        """A no needs a reason, so that somebody can look at it again."""
        given = super().clean() or {}
        if given.get("answer") == NO and not given.get("ground"):
            raise ValidationError({"ground": _("Say why you do not want this home.")})
        if given.get("answer") == NO and not given.get("words", "").strip():
            raise ValidationError({"words": _("Tell why, in your own words.")})
        return given


class OwnObjectionForm(forms.Form):
    """That somebody does not agree with a decision, and why if they want to say it."""

    words = forms.CharField(
        label=_("Why do you not agree?"),
        help_text=_("You do not have to say why. Who answers you reads this."),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ComingForm(forms.Form):
    """Whether the resident comes to a meeting."""

    comes = forms.ChoiceField(
        label=_("Do you come?"),
        choices=[(YES, _("Yes, I come")), (NO, _("No, I do not come"))],
        widget=forms.RadioSelect,
    )
    with_somebody = forms.BooleanField(
        label=_("I bring somebody along"),
        help_text=_("You may always bring somebody, such as family or a friend."),
        required=False,
    )


class OwnWordsForm(forms.Form):
    """Something for the next talk."""

    domain = forms.ChoiceField(label=_("What is it about?"))
    text = forms.CharField(
        label=_("What do you want to say?"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 - as above
        super().__init__(data)
        field = self.fields["domain"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(one.value, DOMAINS[one]) for one in SUBJECTS]


class HelpForm(forms.Form):
    """More or less help."""

    direction = forms.ChoiceField(
        label=_("What do you want?"),
        choices=[(one.value, OWN_DIRECTIONS[one]) for one in Direction],
        widget=forms.RadioSelect,
    )
    hours = forms.IntegerField(
        label=_("How many hours a month more or less?"),
        min_value=1,
        max_value=MOST_HOURS,
    )
    reason = forms.CharField(
        label=_("Why do you want this?"),
        help_text=_("Who decides reads this."),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class OwnLandingForm(forms.Form):
    """Yes, no, or how it went, about one thing in the neighbourhood."""

    LONGEST = LONG
    said = forms.ChoiceField(choices=[(one.value, one.value) for one in Said])
    words = forms.CharField(max_length=LONG, required=False)
