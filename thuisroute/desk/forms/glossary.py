"""Looking up a word."""

from django import forms
from django.utils.translation import gettext_lazy as _


class LookUpForm(forms.Form):
    """A word, or a part of one, in either language."""

    q = forms.CharField(
        label=_("Word or part of a word"),
        help_text=_("In Dutch or in English."),
        max_length=100,
        required=False,
    )
