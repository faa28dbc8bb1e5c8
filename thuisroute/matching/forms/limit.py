"""What a neighbourhood can carry, as people type it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.form_fields import Given
from thuisroute.matching.forms.quota import Choices
from thuisroute.matching.forms.steps import day_input, text_area
from thuisroute.matching.rules.carrying import MOST_POINTS, LimitAsked

BETWEEN = "|"


class LimitForm(forms.Form):
    """One limit of one neighbourhood."""

    area = forms.ChoiceField(label=_("Neighbourhood"))
    points = forms.IntegerField(
        label=_("Points that it can carry"), min_value=1, max_value=MOST_POINTS
    )
    until = forms.DateField(label=_("Until and including"), widget=day_input())
    reason = forms.CharField(
        label=_("Why it cannot carry more"),
        help_text=_(
            "Everybody who reads how the agreement is kept reads this. Name nobody, "
            "and no group of people: a limit is about homes and never about who lives "
            "there."
        ),
        max_length=500,
        widget=text_area(3),
    )
    agreed_by = forms.CharField(label=_("Which parties agreed on it"), max_length=300)

    def __init__(self, *given: Given, areas: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["area"] = forms.ChoiceField(
            label=self.fields["area"].label, choices=areas
        )

    def asked(self) -> LimitAsked:
        """Of what was typed."""
        typed = self.cleaned_data
        municipality, _between, neighbourhood = typed["area"].partition(BETWEEN)
        return LimitAsked(
            municipality=municipality,
            neighbourhood=neighbourhood,
            points=typed["points"],
            until=typed["until"],
            reason=typed["reason"],
            agreed_by=typed["agreed_by"],
        )
