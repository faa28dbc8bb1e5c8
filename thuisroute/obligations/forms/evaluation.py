"""That the parties evaluated the agreement together (P7a)."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_NOTE = 5000


class EvaluationForm(forms.Form):
    """The day and what came out of it; no names of residents."""

    on = forms.DateField(
        label=_("Held on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    note = forms.CharField(
        label=_("What came out of it"),
        help_text=_(
            "What goes well, what does not, what will be changed. "
            "Everybody in the region can read it: name no residents."
        ),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
