"""What the mediator chooses for an allocation round."""

from typing import TypeAlias

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.form_fields import Given
from thuisroute.matching.forms.steps import LONG, text_area

# A value and what it is called.
Choices: TypeAlias = list[tuple[str, str]]
MOST = 50


class RoundForm(forms.Form):
    """How to choose; everything is optional, and what is not said is the best total."""

    waiting = forms.TypedChoiceField(
        label=_("How much the queue counts"),
        choices=[
            (0, _("The most points in all")),
            (25, _("The queue counts a little")),
            (50, _("The queue counts for half")),
            (75, _("The queue counts a lot")),
            (100, _("Only the order of the queue")),
        ],
        coerce=int,
        required=False,
    )
    most = forms.IntegerField(
        label=_("At most so many homes in one neighbourhood"),
        help_text=_("Leave empty for what was agreed; without that there is no limit."),
        min_value=1,
        max_value=MOST,
        required=False,
    )


class ProposeRoundForm(RoundForm):
    """And who of it is proposed; `pairs` are a referral and a home each."""

    pairs = forms.MultipleChoiceField(label=_("Whom to propose"))
    reason = forms.CharField(
        label=_("Why these people, and why this limit"),
        help_text=_(
            "Asked when somebody is not the first in the order of a home, and when "
            "there is a limit on neighbourhoods. It is kept with every proposal."
        ),
        max_length=LONG,
        required=False,
        widget=text_area(3),
    )

    def __init__(
        self, *given: Given, pairs: list[tuple[str, str]], **named: Given
    ) -> None:
        super().__init__(*given, **named)
        self.fields["pairs"] = forms.MultipleChoiceField(
            label=self.fields["pairs"].label, choices=pairs
        )
