"""What the mediator types about the careful route."""

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.matching.forms.steps import LONG, StepForm, day_input, text_area
from thuisroute.matching.rules.careful import SHORT, Talk


class RouteForm(StepForm):
    """Short, or careful on one of the grounds of the agreement."""

    step = "choose_route"
    ground = forms.ChoiceField(
        label=_("By which route does this proposal go?"),
        help_text=_("The association does not get to read this."),
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(
        self,
        data: Any = None,  # noqa: ANN401 - a POST's values
        *,
        agreed: Agreement,
        **named: Any,  # noqa: ANN401 - as in StepForm
    ) -> None:
        super().__init__(data, agreed=agreed, **named)
        field = self.fields["ground"]
        language = get_language() or "nl"
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (SHORT, gettext("The short route: it can be offered at once")),
                *(
                    (
                        one.id,
                        gettext("First a talk about it: %(ground)s")
                        % {"ground": one.label.in_language(language)},
                    )
                    for one in (agreed.rounds or NO_ROUND).careful
                ),
            ]


class TalkForm(StepForm):
    """The talk that was held about a proposal."""

    step = "write_talk"
    on = forms.DateField(label=_("Day of the talk"), widget=day_input())
    words = forms.CharField(
        label=_("Who was there, and what came of it"),
        help_text=_("The association does not get to read this."),
        max_length=LONG,
        widget=text_area(4),
    )

    def talk(self) -> Talk:
        """For the action."""
        return Talk(self.day(), self.cleaned_data["words"])
