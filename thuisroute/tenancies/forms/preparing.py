"""Drawing up a lease: its form, why it may end, and how it was weighed (R11, R12)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.euros import EurosField
from thuisroute.kernel.form_fields import Given, day, words
from thuisroute.tenancies.forms.lease import HIGHEST_RENT
from thuisroute.tenancies.rules.weighing import Weighing

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class Step:
    """A step down: its option, what it is called, and the grounds that open it."""

    option: str
    label: str
    grounds: Choices


@dataclass(frozen=True)
class Part:
    """A part of what is offered on leaving, and the ways in which it can be; `needed`
    where no form is open in which somebody stays."""

    key: str
    label: str
    choices: Choices
    needed: bool


class LeaseForm(forms.Form):
    """What is agreed on paper, and for whom; the law and the norm ask the rest."""

    form = forms.ChoiceField(label=_("Form of the lease"), widget=forms.RadioSelect)
    rent = EurosField(highest=HIGHEST_RENT, label=_("Rent a month, in euros"))
    starts_on = day(_("First day of the lease"))
    fixed_term_ground = forms.ChoiceField(
        label=_("Why may this lease have a last day?"),
        help_text=_("Only when it has one. The law names these grounds and no others."),
        required=False,
    )
    ground_shown = forms.BooleanField(
        label=_("It can be shown, and what shows it is kept"), required=False
    )
    own_words = words(
        _("What does the resident say of this form of lease?"),
        _("In the resident's own words."),
        required=False,
        rows=3,
    )
    took_part = forms.MultipleChoiceField(
        label=_("Who chose this form together?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self,
        *given: Given,
        forms_open: Choices,
        grounds: Choices,
        steps: Sequence[Step] = (),
        parts: Sequence[Part] = (),
        participants: Choices = (),  # type: ignore[assignment]  # none is as good
        **named: Given,
    ) -> None:
        super().__init__(*given, **named)
        nothing = ("", gettext("Not needed for this form"))
        self.steps = [step.option for step in steps]
        for step in steps:
            self.fields[f"step_{step.option}"] = forms.ChoiceField(
                label=gettext("Step down: %(what)s. Why?") % {"what": step.label},
                choices=[nothing, *step.grounds],
                required=False,
            )
        self._ask_parts(parts)
        choices = {
            "form": forms_open,
            "fixed_term_ground": [nothing, *grounds],
            "took_part": participants,
        }
        for name, offered in choices.items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]  # a ChoiceField has choices
        for name, asked in (
            ("fixed_term_ground", grounds),
            ("ground_shown", grounds),
            ("took_part", participants),
        ):
            if not asked:
                del self.fields[name]

    def _ask_parts(self, parts: Sequence[Part]) -> None:
        self.parts = [part.key for part in parts]
        for part in parts:
            self.fields[f"part_{part.key}"] = forms.ChoiceField(
                label=gettext("What is offered: %(what)s") % {"what": part.label},
                choices=part.choices,
                widget=forms.RadioSelect,
                required=part.needed,
                error_messages={
                    "required": gettext("Choose each part of what is offered.")
                },
            )

    def weighing(self) -> Weighing:
        """Of what was typed: only the steps that got a ground."""
        given = self.cleaned_data
        grounds = {step: given[f"step_{step}"] for step in self.steps}
        package = {part: given[f"part_{part}"] for part in self.parts}
        return Weighing(
            grounds={step: ground for step, ground in grounds.items() if ground},
            package={part: way for part, way in package.items() if way},
            took_part=given.get("took_part", []),
            own_words=given["own_words"],
        )
