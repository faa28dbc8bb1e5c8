"""The decision of month ten: the criteria, the meeting, the outcome (P2c)."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel.form_fields import Given, day, words
from thuisroute.tenancies.rules.converting import CriterionAnswer

Choices = list[tuple[str, str]]
MET, NOT_MET = "yes", "no"
OUTCOMES = {
    Decision.CONVERT: _("A lease of the resident's own follows"),
    Decision.EXTEND: _("This lease is extended"),
}


class ConversionForm(forms.Form):
    """`criteria`: (id, label, question) of the pack, each answered with a reason."""

    decided_on = day(_("Decided on"))
    took_part = forms.MultipleChoiceField(
        label=_("Who took part or was consulted?"), widget=forms.CheckboxSelectMultiple
    )
    outcome = forms.ChoiceField(label=_("What was decided?"), widget=forms.RadioSelect)
    effective_on = day(
        _("First day of the own lease"), _("When an own lease follows."), required=False
    )
    until = day(_("Extended until"), _("When this lease is extended."), required=False)
    reason = words(
        _("Why was this decided?"),
        _("Association, care provider and municipality read this: about living only."),
    )
    resident_words = words(_("What does the resident say?"), required=False)

    def __init__(
        self,
        *given: Given,
        criteria: Sequence[tuple[str, str, str]],
        participants: Choices,
        outcomes: Sequence[Decision],
        **named: Given,
    ) -> None:
        super().__init__(*given, **named)
        self.criteria = [key for key, _label, _question in criteria]
        choices = {
            "took_part": participants,
            "outcome": [(one.value, OUTCOMES[one]) for one in outcomes],
        }
        for name, offered in choices.items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]  # a ChoiceField has choices
        for key, label, question in criteria:
            self.fields[f"reason_{key}"] = words(question, rows=3)
            self.fields[f"met_{key}"] = forms.ChoiceField(
                label=gettext("Conclusion: %(what)s") % {"what": label},
                choices=[(MET, _("Speaks for an own lease")), (NOT_MET, _("Not yet"))],
                widget=forms.RadioSelect,
            )

    def answers(self) -> dict[str, CriterionAnswer]:
        """By the pack's criterion ids."""
        given = self.cleaned_data
        return {
            key: CriterionAnswer(given[f"met_{key}"] == MET, given[f"reason_{key}"])
            for key in self.criteria
        }
