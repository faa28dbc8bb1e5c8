"""What a resident said to the questions for consent, as a part of the registration."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thuisroute.referrals.forms.person import PersonForm, day_field
from thuisroute.referrals.rules.facts import ConsentFacts
from thuisroute.sharing.rules.consents import How


class ConsentPart(PersonForm):
    """Shape only; whether it may be so is for the rules."""

    told_on = day_field(_("Day on which the resident was told what is shared"))
    rules = forms.MultipleChoiceField(
        label=_("The resident agreed in writing to"),
        help_text=_(
            "Tick only what the resident said yes to. A no is kept as well, and the "
            "route goes on: others then see a number and not a name."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    how = forms.ChoiceField(
        label=_("How the resident said yes"),
        choices=[
            (How.PAPER.value, _("On paper, signed")),
            (How.WITNESS.value, _("In person, in my presence")),
        ],
        required=False,
        widget=forms.RadioSelect,
        initial=How.PAPER.value,
    )
    reference = forms.CharField(
        label=_("Number of the scanned paper"), max_length=60, required=False
    )
    given_on = day_field(_("Consent given on"), required=False)
    until = day_field(_("Consent ends on"), required=False)
    necessity = forms.CharField(
        label=_("Why sharing is necessary"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    lighter_way = forms.CharField(
        label=_("Why there is no lighter way"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        """Consent has a day on which it was given and one on which it ends (P6a)."""
        typed = super().clean() or self.cleaned_data
        if typed.get("rules"):
            for name in ("given_on", "until"):
                if not typed.get(name) and name not in self.errors:
                    self.add_error(name, _("Consent needs this day."))
        return typed

    def consent(self) -> ConsentFacts:
        """What was typed about consent, as facts."""
        typed = self.cleaned_data
        given_on = typed["given_on"] or typed["told_on"]
        return ConsentFacts(
            rules=tuple(typed["rules"]),
            told_on=typed["told_on"],
            given_on=given_on,
            until=typed["until"] or given_on,
            necessity=typed["necessity"],
            lighter_way=typed["lighter_way"],
            language=(get_language() or "nl")[:2],
            how=How(typed["how"] or How.PAPER),
            reference=typed["reference"],
        )
