"""Who a resident is, corrected."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.forms.rights import day_field, words_field
from thuisroute.residents.rules.correcting import IdentityCorrection
from thuisroute.residents.rules.person import PersonFacts

TYPED = ("given_name", "infix", "family_name", "birth_date", "phone", "email",
         "language")  # fmt: skip


class IdentityForm(forms.Form):
    """As it is known now; what is changed becomes the record."""

    given_name = forms.CharField(label=_("First name"), max_length=100)
    infix = forms.CharField(label=_("Name prefix"), max_length=20, required=False)
    family_name = forms.CharField(label=_("Family name"), max_length=100)
    birth_date = day_field(_("Birth date"))
    bsn = forms.CharField(
        label=_("Another citizen service number (BSN)"),
        help_text=_("Leave empty to keep the number as it is."),
        max_length=9,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    without_bsn = forms.BooleanField(
        label=_("The number that is known is wrong, and the right one is not known"),
        required=False,
    )
    phone = forms.CharField(label=_("Phone"), max_length=30, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    reason = words_field(_("What is corrected and why"))

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        *,
        known: PersonFacts,
        may_use_bsn: bool,
    ) -> None:
        super().__init__(data, initial={name: getattr(known, name) for name in TYPED})
        if not may_use_bsn:
            del self.fields["bsn"], self.fields["without_bsn"]
        elif not known.bsn:
            del self.fields["without_bsn"]

    def correction(self) -> IdentityCorrection:
        """For the action."""
        given = self.cleaned_data
        return IdentityCorrection(
            person=PersonFacts(
                **{name: given[name] for name in TYPED}, bsn=given.get("bsn", "")
            ),
            without_bsn=given.get("without_bsn", False),
        )
