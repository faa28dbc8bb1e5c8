"""A handover, as people begin it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.forms.guidance import Choices
from thuisroute.kernel.form_fields import Given


class HandoverForm(forms.Form):
    """To whom, and that the resident agrees."""

    to = forms.ChoiceField(label=_("Who takes over?"))
    agreed = forms.BooleanField(
        label=_("The resident knows with whom and agrees"),
        help_text=_("The other reads the plan as soon as the handover has begun."),
    )

    def __init__(self, *given: Given, people: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["to"] = forms.ChoiceField(
            label=self.fields["to"].label, choices=people
        )
