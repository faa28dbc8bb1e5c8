"""How many homes were agreed, as people type it."""

from typing import TypeAlias
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.form_fields import Given
from thuisroute.matching.actions.agree_quota import QuotaTerms
from thuisroute.matching.rules.ledger import FIRST_YEAR, LAST_YEAR, MOST, QuotaKey

# A value and what it is called.
Choices: TypeAlias = list[tuple[str, str]]


class YearForm(forms.Form):
    """Which year of the ledger."""

    year = forms.IntegerField(
        label=_("Another year"),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        required=False,
    )


class QuotaForm(forms.Form):
    """One quota of one year."""

    association = forms.ChoiceField(label=_("Association"))
    municipality = forms.ChoiceField(label=_("Municipality"))
    product = forms.ChoiceField(label=_("Meant for"))
    year = forms.IntegerField(
        label=_("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR
    )
    number = forms.IntegerField(label=_("Number of homes"), min_value=0, max_value=MOST)
    rests_on = forms.CharField(
        label=_("Which agreement says so"),
        help_text=_("For example: performance agreements 2027, article 4."),
        max_length=300,
    )

    def __init__(
        self, *given: Given, choices: dict[str, Choices], **named: Given
    ) -> None:
        super().__init__(*given, **named)
        for name, options in choices.items():
            self.fields[name] = forms.ChoiceField(
                label=self.fields[name].label, choices=options
            )

    def terms(self) -> QuotaTerms:
        """Of what was typed."""
        typed = self.cleaned_data
        key = QuotaKey(
            UUID(typed["association"]), typed["municipality"], typed["product"]
        )
        return QuotaTerms(key, typed["year"], typed["number"], typed["rests_on"])
