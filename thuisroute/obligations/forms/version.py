"""Beginning, adopting and moving over to a version of the agreement."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _


class DraftForm(forms.Form):
    """Why there is to be another version."""

    note = forms.CharField(
        label=_("Why the agreement changes"),
        help_text=_("Everybody in the region can read it."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AdoptionForm(forms.Form):
    """From when on it holds."""

    since = forms.DateField(
        label=_("Holds from"),
        help_text=_("New dossiers follow it from this day on."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class MoveForm(forms.Form):
    """Which running dossiers move over; nothing is ticked beforehand."""

    groups = forms.MultipleChoiceField(
        label=_("Dossiers that move over, by where their point of contact works"),
        help_text=_("What you do not tick goes on as it was agreed with them."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: object, groups: Iterable[tuple[str, str]]) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # a form takes data first
        choices = self.fields["groups"]
        if isinstance(choices, forms.MultipleChoiceField):
            choices.choices = list(groups)


class NormForm(forms.Form):
    """Which norm is to hold too."""

    norm = forms.ChoiceField(label=_("Norm or variant"))

    def __init__(self, *args: object, norms: Iterable[tuple[str, str]]) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # a form takes data first
        choices = self.fields["norm"]
        if isinstance(choices, forms.ChoiceField):
            choices.choices = list(norms)
