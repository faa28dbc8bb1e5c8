"""What is asked when a resident says yes, says no, or takes a yes back."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.sharing.rules.consents import Asked, How, Speaker, TakenBack, Yes

Options = Sequence[tuple[str, Any]]

HOW: Options = (
    (How.PAPER.value, _("On paper, signed")),
    (How.WITNESS.value, _("In person, in my presence")),
)
SPEAKERS: Options = (
    (Speaker.RESIDENT.value, _("The resident")),
    (Speaker.REPRESENTATIVE.value, _("Somebody who represents the resident by law")),
)


def _day(label: Any, **options: Any) -> forms.DateField:  # noqa: ANN401 - a lazy text and Django's own options
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **options)


class AskForm(forms.Form):
    """Which part of a row, and towards whom."""

    receiver = forms.ChoiceField(label=_("Who may see it"), required=False)
    domains = forms.MultipleChoiceField(
        label=_("What may be seen"),
        help_text=_("Take away what the resident does not want to share."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        domains: Options,
        receivers: Options,
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, options in (("domains", domains), ("receiver", receivers)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = list(options)

    def asked(self, rule: str, language: str) -> Asked:
        """What was asked, in the language in which the page was read."""
        given = self.cleaned_data
        return Asked(
            rule=rule,
            domains=frozenset(given["domains"]),
            receiver=UUID(given["receiver"]) if given["receiver"] else None,
            language=language,
        )


class YesForm(AskForm):
    """A yes, with its reasons and its days."""

    how = forms.ChoiceField(
        label=_("How the resident said yes"), choices=HOW, widget=forms.RadioSelect
    )
    reference = forms.CharField(
        label=_("Number of the scanned paper"),
        help_text=_("Only if it is on paper. The paper itself stays with you."),
        max_length=60,
        required=False,
    )
    told_on = _day(_("Day on which the resident was told what is shared"))
    given_on = _day(_("Consent given on"))
    until = _day(_("Consent ends on"), help_text=_("The first day without it."))
    necessity = forms.CharField(
        label=_("Why sharing is necessary"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    lighter_way = forms.CharField(
        label=_("Why there is no lighter way"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def yes(self, rule: str, language: str) -> Yes:
        """What was typed, as facts."""
        given = self.cleaned_data
        days: dict[str, date] = {
            name: given[name] for name in ("told_on", "given_on", "until")
        }
        return Yes(
            asked=self.asked(rule, language),
            necessity=given["necessity"],
            lighter_way=given["lighter_way"],
            how=How(given["how"]),
            reference=given["reference"],
            **days,
        )


class WithdrawForm(forms.Form):
    """Who takes it back: no reason is asked."""

    speaker = forms.ChoiceField(
        label=_("Who says so"), choices=SPEAKERS, widget=forms.RadioSelect
    )
    how = forms.ChoiceField(
        label=_("How it was said"), choices=HOW, widget=forms.RadioSelect
    )
    reference = forms.CharField(
        label=_("Number of the scanned paper"),
        help_text=_("Only if it is on paper. The paper itself stays with you."),
        max_length=60,
        required=False,
    )

    def taken_back(self) -> TakenBack:
        """What was typed, as facts."""
        given = self.cleaned_data
        return TakenBack(
            speaker=Speaker(given["speaker"]),
            how=How(given["how"]),
            reference=given["reference"],
        )
