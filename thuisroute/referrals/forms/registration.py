"""Everything that is asked to register somebody, on one page in six parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.forms import BoundField
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.words import article_reference
from thuisroute.kernel.euros import EurosField
from thuisroute.referrals.forms.choices import RegistrationChoices
from thuisroute.referrals.forms.consent import ConsentPart
from thuisroute.referrals.forms.person import day_field
from thuisroute.referrals.rules.facts import ReferralFacts

# Title, questions, and the indication, consent and other articles they rest on.
PARTS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (_("Who it is"), (
        "given_name", "infix", "family_name", "birth_date", "bsn", "phone", "email",
    )),
    (_("For whom and by whom"), ("target_group", "provider", "contact", "on")),
    (_("Indication"), (
        "municipality", "indication", "indication_decided_on", "indication_until",
        "guidance_hours",
    )),
    (_("The home that is needed"), (
        "product", "household_size", "rooms_needed", "rent_limit", "step_free",
        "setting_needed", "municipalities", "origin", "avoid_neighbourhoods",
        "home_seeker_number",
    )),
    (_("Consent to sharing"), (
        "told_on", "rules", "how", "reference", "given_on", "until", "necessity",
        "lighter_way",
    )),
)  # fmt: skip


CONVERTED = frozenset(
    {"provider", "municipality", "contact", "municipalities", "avoid_neighbourhoods"}
)
INDICATION, CONSENT = 2, 4


@dataclass(frozen=True)
class Part:
    """Questions that belong together."""

    title: Promise
    questions: list[BoundField]
    article: dict[str, str] | None


class RegistrationForm(ConsentPart):
    """Shape only; whether it can be right is for the rules."""

    phone = forms.CharField(label=_("Phone"), max_length=30, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    target_group = forms.ChoiceField(label=_("Where the resident comes from"))
    provider = forms.ChoiceField(label=_("Care provider"))
    contact = forms.ChoiceField(
        label=_("Support worker"),
        help_text=_("The first point of contact for everyone involved."),
    )
    on = day_field(_("Day of registration"))
    municipality = forms.ChoiceField(label=_("Municipality that gave the indication"))
    indication = forms.ChoiceField(label=_("Kind of indication"))
    indication_decided_on = day_field(_("Decided on"))
    indication_until = day_field(_("Valid until and including"), required=False)
    guidance_hours = forms.IntegerField(
        label=_("Hours of support a month"), min_value=0, max_value=744, initial=0
    )
    product = forms.ChoiceField(label=_("Registered for"))
    household_size = forms.IntegerField(
        label=_("People in the household"), min_value=1, max_value=20, initial=1
    )
    rooms_needed = forms.IntegerField(
        label=_("Rooms needed"), min_value=1, max_value=20, initial=1
    )
    rent_limit = EurosField(
        label=_("Highest rent a month, in euros"),
        help_text=_("Such as 712,40."),
    )
    step_free = forms.BooleanField(
        label=_("The home must be reachable without steps"), required=False
    )
    setting_needed = forms.ChoiceField(label=_("Way of living"), required=False)
    municipalities = forms.MultipleChoiceField(
        label=_("Preferred municipalities"),
        help_text=_("None means that every municipality of the region will do."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    origin = forms.ChoiceField(
        label=_("Last registered as living in"),
        help_text=_(
            "The municipality before any institution. Nothing else about where "
            "somebody comes from is asked or counted."
        ),
        required=False,
    )
    avoid_neighbourhoods = forms.CharField(
        label=_("Neighbourhoods to avoid"),
        help_text=_("Separate them with commas. Leave out why."),
        max_length=300,
        required=False,
    )
    home_seeker_number = forms.CharField(
        label=_("Number as a home seeker"), max_length=40, required=False
    )

    def __init__(self, *args: Any, choices: RegistrationChoices, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own arguments
        super().__init__(*args, may_use_bsn=choices.may_use_bsn, **kwargs)
        self.agreement = choices.agreement
        for name, options in choices.options().items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = options

    def parts(self) -> Iterator[Part]:
        """The questions in the order of a conversation, each part with its article."""
        for place, (title, names) in enumerate(PARTS):
            questions = [self[name] for name in names if name in self.fields]
            yield Part(title, questions, self._article(place))

    def _article(self, place: int) -> dict[str, str] | None:
        """Indication and consent rest on an article of the agreement."""
        says = self.agreement
        numbers = {
            INDICATION: says.indications[-1].article if says.indications else "",
            CONSENT: says.consent.article if says.consent else "",
        }
        if not numbers.get(place):
            return None
        return article_reference(says, numbers[place], get_language() or "")

    def referral(self) -> ReferralFacts:
        """What was typed about the referral, as facts."""
        typed = self.cleaned_data
        same = {
            name: typed[name]
            for name in ReferralFacts.__dataclass_fields__
            if name not in CONVERTED
        }
        avoided = typed["avoid_neighbourhoods"].split(",")
        return ReferralFacts(
            **same,
            provider=UUID(typed["provider"]),
            municipality=UUID(typed["municipality"]),
            contact=UUID(typed["contact"]),
            municipalities=tuple(typed["municipalities"]),
            avoid_neighbourhoods=tuple(
                name.strip()[:60] for name in avoided if name.strip()
            ),
        )
