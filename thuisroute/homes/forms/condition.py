"""How a home is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.homes.queries.wording import CONDITIONS
from thuisroute.kernel.form_fields import day


class ConditionForm(forms.Form):
    """The day is left out for a home that is fit."""

    condition = forms.ChoiceField(
        label=_("How is the home now?"),
        choices=[(one.value, text) for one, text in CONDITIONS.items()],
        widget=forms.RadioSelect,
    )
    ready_on = day(
        _("From which day is it fit to live in?"),
        _("Only for a home that is not fit to live in now."),
        required=False,
    )
