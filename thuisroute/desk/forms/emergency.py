"""Who is in danger, why their dossier is needed now, and what was found afterwards."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.forms.second_factor import CodeForm
from thuisroute.residents.actions.identify import keys_of
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.residents.rules.person_keys import is_bsn
from thuisroute.sharing.rules.emergency import Judgement

LONGEST = 2000
# The key of a BSN is made of nothing else.
ANY_DAY = date(1900, 1, 1)
NAMES = ("given_name", "family_name", "birth_date")


class EmergencyForm(CodeForm):
    """One of three ways to say who it is, each of which means one person only."""

    number = forms.CharField(label=_("Dossier number"), max_length=20, required=False)
    given_name = forms.CharField(label=_("First name"), max_length=100, required=False)
    family_name = forms.CharField(
        label=_("Family name"),
        help_text=_("Without “van der” and the like."),
        max_length=100,
        required=False,
    )
    birth_date = forms.DateField(
        label=_("Birth date"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        required=False,
    )
    bsn = forms.CharField(
        label=_("Citizen service number (BSN)"),
        max_length=9,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    reason = forms.CharField(
        label=_("What is the danger, and what do you need to know?"),
        help_text=_("Your privacy officer and the resident read this."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ("number", *NAMES, "bsn", "reason", "code")

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        may_use_bsn: bool,
        asks_code: bool,
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        if not may_use_bsn:
            del self.fields["bsn"]
        if not asks_code:
            del self.fields["code"]

    def clean_bsn(self) -> str:
        """Nine digits that add up."""
        typed: str = self.cleaned_data["bsn"]
        if typed and not is_bsn(typed):
            raise ValidationError(
                _("This is not a valid citizen service number (BSN).")
            )
        return typed

    def clean(self) -> dict[str, Any]:
        """A name counts with its birth date only."""
        given = super().clean() or {}
        named = [bool(given.get(name)) for name in NAMES]
        ways = [bool(given.get("number")), all(named), bool(given.get("bsn"))]
        if not self.errors and (sum(ways) != 1 or any(named) != all(named)):
            raise ValidationError(
                _(
                    "Say in one way who it is: the dossier number, or first name, "
                    "family name and birth date, or the BSN."
                )
            )
        return given

    def keys(self) -> list[bytes]:
        """By which somebody is recognised; none where the number says it."""
        typed = self.cleaned_data
        if typed["number"]:
            return []
        person = PersonFacts(
            given_name=typed["given_name"],
            family_name=typed["family_name"],
            birth_date=typed["birth_date"] or ANY_DAY,
            bsn=typed.get("bsn", ""),
        )
        return [keys_of(person)["bsn" if person.bsn else "name_birth"]]


class ReviewForm(forms.Form):
    """What whoever looks at it afterwards finds."""

    verdict = forms.ChoiceField(
        label=_("Was it justified to open this dossier?"),
        choices=[
            (Judgement.JUSTIFIED.value, _("Yes, it was justified")),
            (Judgement.NOT_JUSTIFIED.value, _("No, it was not justified")),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Why?"),
        help_text=_("The resident can read this."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
