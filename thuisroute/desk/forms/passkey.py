"""A passkey to add."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.forms.account import LONGEST
from thuisroute.parties.actions.keep_passkeys import NAME_LENGTH


class NewPasskeyForm(forms.Form):
    """The password once more, since a passkey opens the door without it."""

    name = forms.CharField(
        label=_("Name of this passkey"),
        help_text=_("So that you know later which device it is: work laptop, phone."),
        max_length=NAME_LENGTH,
    )
    own_password = forms.CharField(
        label=_("Your password"),
        strip=False,
        max_length=LONGEST,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class PasskeyNameForm(forms.Form):
    """Another name for one that is there."""

    name = forms.CharField(label=_("Name of this passkey"), max_length=NAME_LENGTH)
