"""Costs, shares and what came of looking, as people type them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.euros import EurosField
from thuisroute.kernel.form_fields import Given, day, words
from thuisroute.money.actions.check_money import Look
from thuisroute.money.rules.checking import CheckOutcome
from thuisroute.money.rules.costs import CostTerms
from thuisroute.money.rules.sharing_costs import ShareTerms
from thuisroute.money.words import OUTCOMES

Choices = list[tuple[str, str]]
SHARE = "share_"
HUNDRED = 100
LONGEST = 120


class CheckForm(forms.Form):
    """What came of looking at budget management or administration."""

    outcome = forms.ChoiceField(
        label=_("What came of it?"),
        choices=[(one.value, OUTCOMES[one]) for one in CheckOutcome],
        widget=forms.RadioSelect,
    )
    on = day(_("Looked at on"))
    words = words(
        _("What was agreed?"),
        _("The association does not read this."),
        required=False,
        rows=3,
    )

    def look(self) -> Look:
        """Of what was typed."""
        return Look(**self.cleaned_data)


class SharesForm(forms.Form):
    """A percentage for everybody who has part in the placement."""

    def __init__(
        self, *given: Given, kind: str, who: Mapping[str, str], **named: Given
    ) -> None:
        super().__init__(*given, **named)
        self.kind, self.who = kind, tuple(who)
        for key, name in who.items():
            self.fields[f"{SHARE}{key}"] = forms.DecimalField(
                label=gettext("%(who)s (percent)") % {"who": name},
                required=False,
                min_value=0,
                max_value=HUNDRED,
                decimal_places=2,
                localize=True,
            )

    def terms(self) -> ShareTerms:
        """Of what was typed; who has nothing bears no share."""
        given = {key: self.cleaned_data[f"{SHARE}{key}"] for key in self.who}
        shares = {key: _hundredths(part) for key, part in given.items() if part}
        return ShareTerms(self.kind, shares)

    @staticmethod
    def started(shares: Mapping[str, int]) -> dict[str, Any]:
        """The shares that hold, to begin from."""
        return {
            f"{SHARE}{key}": Decimal(part) / HUNDRED for key, part in shares.items()
        }


class CostForm(forms.Form):
    """What was paid, for what, by whom."""

    kind = forms.ChoiceField(label=_("What kind of cost is it?"))
    cents = EurosField(label=_("How much, in euros?"))
    since = day(_("From which day?"))
    until = day(
        _("Until which day?"),
        _("Leave this open when the cost is of one day."),
        required=False,
    )
    rests_on = forms.CharField(
        label=_("What does it rest on?"),
        help_text=_(
            "A bill or a statement with its number. Nothing about health or support."
        ),
        max_length=LONGEST,
    )
    payer = forms.ChoiceField(label=_("Who paid it?"))

    def __init__(
        self, *given: Given, kinds: Choices, payers: Choices, **named: Given
    ) -> None:
        super().__init__(*given, **named)
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]  # a choice field
        self.fields["payer"].choices = payers  # type: ignore[attr-defined]  # a choice field

    def terms(self) -> CostTerms:
        """Of what was typed."""
        return CostTerms(**self.cleaned_data)


class TakeBackForm(forms.Form):
    """Why an entry is wrong, and the right amount if there is one."""

    reason = forms.CharField(
        label=_("Why is it taken back?"),
        help_text=_("Whom the cost concerns read this."),
        max_length=LONGEST,
    )
    cents = EurosField(
        label=_("The right amount, in euros"),
        help_text=_("Leave this open when there was no such cost."),
        required=False,
    )


class SettleForm(forms.Form):
    """What was paid of what is owed, and when."""

    cents = EurosField(label=_("What was paid, in euros?"))
    on = day(_("On which day?"))


def _hundredths(percent: Decimal) -> int:
    return int(percent * HUNDRED)
