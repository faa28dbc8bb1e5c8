"""A framework agreement: with whom, since when, until when."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.form_fields import Given, day

Choices = list[tuple[str, str]]


class FrameworkForm(forms.Form):
    """The actor's own organisation is one of the two."""

    other = forms.ChoiceField(label=_("Framework agreement with"))
    signed_on = day(_("Signed on"))
    until = day(_("Last day"), _("Leave empty while no end is agreed."), required=False)

    def __init__(self, *given: Given, others: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["other"].choices = [("", "—"), *others]  # type: ignore[attr-defined]  # a ChoiceField has choices


class FrameworkEndForm(forms.Form):
    """From the day after it no new lease can stand on it."""

    last_day = day(_("Last day"))
