"""Somebody on the resident's own map, in plain words."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.rules.network import Nearness, NetworkTerms, Relation
from thuisroute.guidance.words import NEARNESS, RELATIONS
from thuisroute.kernel.form_fields import words


class OwnNetworkForm(forms.Form):
    """One person."""

    called = forms.CharField(
        label=_("What do you call this person?"),
        help_text=_("A first name is enough. For example: mum, or Jo."),
        max_length=60,
    )
    relation = forms.TypedChoiceField(
        label=_("Who is it?"),
        choices=[(one.value, RELATIONS[one]) for one in Relation],
        coerce=Relation,
    )
    nearness = forms.TypedChoiceField(
        label=_("How near does this person feel?"),
        choices=[(one.value, NEARNESS[one]) for one in Nearness],
        coerce=Nearness,
        widget=forms.RadioSelect,
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

    def terms(self) -> NetworkTerms:
        """Of what was typed."""
        return NetworkTerms(**self.cleaned_data)
