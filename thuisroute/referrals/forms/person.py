"""Who somebody is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.residents.rules.person import PersonFacts

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def day_field(label: Any, **options: Any) -> forms.DateField:  # noqa: ANN401 - a translated text, and Django's own options
    """A date as browsers send it, whatever the language of the page."""
    return forms.DateField(
        label=label, widget=DAY, input_formats=["%Y-%m-%d"], **options
    )


class PersonForm(forms.Form):
    """Enough to recognise somebody; the BSN only where the law allows it."""

    given_name = forms.CharField(label=_("First name"), max_length=100)
    infix = forms.CharField(
        label=_("Name prefix"),
        help_text=_("Such as “van der”."),
        max_length=20,
        required=False,
    )
    family_name = forms.CharField(label=_("Family name"), max_length=100)
    birth_date = day_field(_("Birth date"))
    bsn = forms.CharField(
        label=_("Citizen service number (BSN)"),
        help_text=_("Nine digits. It is stored encrypted."),
        max_length=9,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, may_use_bsn: bool, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own arguments
        super().__init__(*args, **kwargs)
        if not may_use_bsn:
            del self.fields["bsn"]

    def person(self) -> PersonFacts:
        """What was typed, as facts."""
        typed = self.cleaned_data
        return PersonFacts(
            given_name=typed["given_name"],
            infix=typed["infix"],
            family_name=typed["family_name"],
            birth_date=typed["birth_date"],
            bsn=typed.get("bsn", ""),
            phone=typed.get("phone", ""),
            email=typed.get("email", ""),
            language=typed.get("language", "nl"),
        )
