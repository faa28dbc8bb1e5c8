"""A code from the phone."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CodeForm(forms.Form):
    """To sign in, or to change what protects the account: recovery codes work too."""

    code = forms.CharField(
        label=_("Code"),
        help_text=_(
            "The six digits that your app shows now. No phone at hand? Type one of "
            "your recovery codes."
        ),
        max_length=30,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
    )


class FirstCodeForm(forms.Form):
    """Shows that the secret has arrived in the phone."""

    code = forms.CharField(
        label=_("Code from the app"),
        help_text=_("The six digits that your app shows now."),
        max_length=30,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}
        ),
    )
