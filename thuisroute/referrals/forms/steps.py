"""The small forms of the referral page: one for every step that can be taken."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.referrals.forms.person import day_field
from thuisroute.referrals.rules.priority import PriorityState as P

LONG = forms.Textarea(attrs={"rows": 2})


class StepForm(forms.Form):
    """A step without a question; `condition` names a row of the checklist."""

    condition = forms.CharField(max_length=60, required=False, widget=forms.HiddenInput)


class DayForm(StepForm):
    """A step that happened on a day."""

    on = day_field(_("On which day"))


class AsideForm(StepForm):
    """Why a condition does not apply."""

    reason = forms.CharField(
        label=_("Why this does not apply"), max_length=300, widget=LONG
    )


class ParkForm(StepForm):
    """Until when the referral waits, and why."""

    until = day_field(_("Look again on"))
    reason = forms.CharField(
        label=_("Why the referral waits"), max_length=200, widget=LONG
    )


class PriorityForm(StepForm):
    """Which category, what was decided, and why."""

    DECISIONS = (
        (P.GRANTED.value, _("Goes before others")),
        (P.REFUSED.value, _("Does not go before others")),
        (P.ENDED.value, _("Priority ended")),
    )
    category = forms.ChoiceField(label=_("Which priority"), widget=forms.RadioSelect)
    to = forms.ChoiceField(
        label=_("What was decided"), choices=DECISIONS, widget=forms.RadioSelect
    )
    on = day_field(_("On which day"))
    reason = forms.CharField(
        label=_("Why it was decided so"),
        help_text=_("The resident reads this reason."),
        max_length=300,
        widget=LONG,
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        categories: list[tuple[str, str]],
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        category = self.fields["category"]
        if isinstance(category, forms.ChoiceField):
            category.choices = categories


class ObjectionForm(StepForm):
    """Why the resident does not agree."""

    reason = forms.CharField(
        label=_("Why the resident does not agree"), max_length=2000, widget=LONG
    )


class CloseForm(StepForm):
    """How and when the route ended; `possible`: how it can."""

    OUTCOMES = (
        ("housed", _("The resident goes on living at home, without support")),
        ("withdrawn", _("The resident does not want to go on")),
        ("transferred", _("Handed over to another region")),
        ("deceased", _("The resident has died")),
    )
    outcome = forms.ChoiceField(
        label=_("How the route ended"), choices=OUTCOMES, widget=forms.RadioSelect
    )
    on = day_field(_("On which day"))

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        possible: tuple[str, ...],
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        outcome = self.fields["outcome"]
        if isinstance(outcome, forms.ChoiceField):
            outcome.choices = [one for one in self.OUTCOMES if one[0] in possible]


class ContactForm(StepForm):
    """Another support worker, from a day on."""

    contact = forms.ChoiceField(label=_("Support worker"))
    on = day_field(_("From which day"))

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        people: list[tuple[str, str]],
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        contact = self.fields["contact"]
        if isinstance(contact, forms.ChoiceField):
            contact.choices = people
