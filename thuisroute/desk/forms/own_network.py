"""Somebody on the resident's own map, in plain words."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.forms.network import NetworkForm
from thuisroute.kernel.form_fields import words


class OwnNetworkForm(NetworkForm):
    """One person; asked the same, said to the resident."""

    called = forms.CharField(
        label=_("What do you call this person?"),
        help_text=_("A first name is enough. For example: mum, or Jo."),
        max_length=60,
    )
    means = words(
        _("What does this person help you with?"),
        _("You need not fill this in."),
        required=False,
        rows=3,
    )
    informal_care = forms.BooleanField(
        label=_("This person helps or cares for me regularly"), required=False
    )
