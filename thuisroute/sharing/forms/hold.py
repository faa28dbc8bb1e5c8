"""To keep everything of one dossier for a while, and to stop doing so."""

from django import forms
from django.utils.translation import gettext_lazy as _

DATE = {"type": "date"}


class HoldForm(forms.Form):
    """The dossier by its number; the reason names nobody."""

    number = forms.CharField(
        label=_("Dossier number"),
        help_text=_("Such as 2026-0012."),
        max_length=20,
    )
    reason = forms.CharField(
        label=_("Why everything is kept"),
        help_text=_("Such as a complaint or a case in court. Name nobody."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    source = forms.CharField(
        label=_("Law or decision it stands on"),
        help_text=_("Such as the article, or the date and number of the decision."),
        max_length=200,
    )
    review_by = forms.DateField(
        label=_("Looked at again before"),
        widget=forms.DateInput(attrs=DATE, format="%Y-%m-%d"),
    )
    until = forms.DateField(
        label=_("Last day"),
        help_text=_("Leave it empty when the end is not known yet."),
        required=False,
        widget=forms.DateInput(attrs=DATE, format="%Y-%m-%d"),
    )

    def clean_number(self) -> str:
        """Without the spaces around it."""
        return str(self.cleaned_data["number"]).strip()


class LiftForm(forms.Form):
    """Why it is not needed any more."""

    reason = forms.CharField(
        label=_("Why it can be lifted"),
        help_text=_("Name nobody."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
