"""What the mediator types to propose a person for a home."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.matching.forms.steps import LONG, text_area


class ProposeForm(forms.Form):
    """One person for a home."""

    referral = forms.UUIDField(widget=forms.HiddenInput)
    deviation_reason = forms.CharField(
        label=_("Why this person"),
        help_text=_(
            "Needed when the person is not the first, or when not everything fits. "
            "It is kept and counted."
        ),
        max_length=LONG,
        required=False,
        widget=text_area(3),
    )
