"""Somebody around the resident, as people type it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.rules.network import Nearness, NetworkTerms, Relation
from thuisroute.guidance.words import NEARNESS, RELATIONS
from thuisroute.kernel.form_fields import words


class NetworkForm(forms.Form):
    """One person on the map."""

    called = forms.CharField(
        label=_("Name on the map"),
        help_text=_("A first name or nickname is enough, such as Mum or Jo."),
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
    means = words(_("What does this person mean or help with?"), required=False, rows=3)
    informal_care = forms.BooleanField(
        label=_("Gives care or help regularly, unpaid (informal care)"), required=False
    )

    def terms(self) -> NetworkTerms:
        """Of what was typed."""
        return NetworkTerms(**self.cleaned_data)
