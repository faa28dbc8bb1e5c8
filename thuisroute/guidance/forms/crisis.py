"""The plan for a crisis and a risk factor, as people type them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.forms.guidance import Choices
from thuisroute.guidance.rules.crisis import CrisisTerms, RiskTerms
from thuisroute.kernel.form_fields import Given, words


class CrisisForm(forms.Form):
    """In the resident's own words, one subject at a time."""

    signs = words(_("How others see that it goes wrong"), rows=3)
    helps = words(_("What helps then"), rows=3)
    avoid = words(_("What does not help"), required=False, rows=2)
    call = words(
        _("Whom to call"),
        _("One person a line, with the telephone number."),
        rows=3,
    )
    who_does_what = words(_("Who does what"), rows=3)
    place = words(_("Where to go for a while"), required=False, rows=2)

    def terms(self) -> CrisisTerms:
        """Of a valid form."""
        return CrisisTerms(**self.cleaned_data)


class RiskForm(forms.Form):
    """One risk factor in one life domain."""

    domain = forms.ChoiceField(label=_("Life domain"))
    what = words(_("What may happen"), rows=2)
    early_signs = words(_("How it shows early"), rows=2)
    who_acts = words(_("Who does what then"), rows=2)

    def __init__(self, *given: Given, domains: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["domain"] = forms.ChoiceField(
            label=self.fields["domain"].label, choices=domains
        )

    def terms(self) -> RiskTerms:
        """Of a valid form."""
        return RiskTerms(**self.cleaned_data)
