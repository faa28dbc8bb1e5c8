"""What people type at each step of a match."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock
from thuisroute.matching.actions.hold_intake import IntakeTalk
from thuisroute.matching.actions.record_answer import Reply

LONG = 2000


def day_input() -> forms.DateInput:
    """A date as browsers ask for it."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def text_area(rows: int) -> forms.Textarea:
    """Room for so many lines."""
    return forms.Textarea(attrs={"rows": rows})


class StepForm(forms.Form):
    """Several may stand on one page, so each has its own prefix for ids."""

    step = ""

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        *,
        agreed: Agreement,
        causes: Sequence[tuple[str, str]] = (),
    ) -> None:
        today = dict.fromkeys(("on", "held_on"), clock.today())
        super().__init__(data, auto_id=f"{self.step}_%s", initial=today)
        self.agreed = agreed
        field = self.fields.get("cause")
        if isinstance(field, forms.ChoiceField):
            field.choices = [*causes]

    def day(self, name: str = "on") -> date:
        """A date that has passed its check."""
        found: date = self.cleaned_data[name]
        return found


class OfferForm(StepForm):
    """The offer of the home."""

    step = "make_offer"
    on = forms.DateField(label=_("Day of the offer"), widget=day_input())
    answer_by = forms.DateField(
        label=_("Last day to answer"),
        help_text=_("Shown to everybody who works on this offer."),
        required=False,
        widget=day_input(),
    )


class AnswerForm(StepForm):
    """The resident's answer."""

    step = "record_answer"
    accepted = forms.ChoiceField(
        label=_("What does the resident answer?"),
        choices=[("yes", _("Yes, I want this home")), ("no", _("No"))],
        widget=forms.RadioSelect,
    )
    ground = forms.ChoiceField(
        label=_("On which ground is the home refused?"),
        help_text=_("Only when the answer is no."),
        required=False,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("In the resident's own words"),
        help_text=_("The association does not get to read this."),
        max_length=LONG,
        required=False,
        widget=text_area(4),
    )
    on = forms.DateField(label=_("Day of the answer"), widget=day_input())

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - as above
        *,
        agreed: Agreement,
        causes: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(data, agreed=agreed, causes=causes)
        grounds = agreed.offer.refusal_grounds if agreed.offer else ()
        field = self.fields["ground"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (one.id, one.label.in_language(get_language() or "nl"))
                for one in grounds
            ]

    def reply(self) -> Reply:
        """For the action."""
        said = self.cleaned_data
        return Reply(
            on=self.day(),
            accepted=said["accepted"] == "yes",
            ground=said["ground"],
            words=said["words"],
        )


class WeighForm(StepForm):
    """The weighing of a refusal by a second person."""

    step = "weigh_refusal"
    upheld = forms.ChoiceField(
        label=_("Does the ground hold?"),
        choices=[
            ("yes", _("Yes: this home is not right; the resident keeps their place")),
            ("no", _("No: the offer stands and waits for another answer")),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(label=_("Why"), max_length=LONG, widget=text_area(3))
    on = forms.DateField(label=_("Day"), widget=day_input())


class IntakeForm(StepForm):
    """The intake, with who was there."""

    step = "hold_intake"
    held_on = forms.DateField(label=_("Day of the intake"), widget=day_input())
    resident_present = forms.BooleanField(
        label=_("The resident was there"), required=False
    )
    support_worker = forms.CharField(
        label=_("Support worker who was there"), max_length=120, required=False
    )
    housing_consultant = forms.CharField(
        label=_("Housing consultant who was there"), max_length=120, required=False
    )
    positive = forms.ChoiceField(
        label=_("How does it go on?"),
        choices=[
            ("yes", _("The home can be allocated")),
            ("no", _("It does not go on")),
        ],
        widget=forms.RadioSelect,
    )
    cause = forms.ChoiceField(
        label=_("What ends it?"),
        help_text=_("Only when it does not go on."),
        required=False,
        widget=forms.RadioSelect,
    )
    notes = forms.CharField(
        label=_("What was said about the home and living there"),
        help_text=_("The association reads this: nothing about care or health."),
        max_length=LONG,
        required=False,
        widget=text_area(4),
    )

    def talk(self) -> IntakeTalk:
        """For the action."""
        said = self.cleaned_data
        return IntakeTalk(
            held_on=self.day("held_on"),
            resident_present=said["resident_present"],
            support_worker=said["support_worker"],
            housing_consultant=said["housing_consultant"],
            positive=said["positive"] == "yes",
            notes=said["notes"],
            cause=said["cause"],
        )


class AllocateForm(StepForm):
    """The allocation."""

    step = "allocate_home"
    on = forms.DateField(label=_("Day of the allocation"), widget=day_input())
