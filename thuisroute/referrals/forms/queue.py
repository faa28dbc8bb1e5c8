"""Which day of the queue, and for which product."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel import clock
from thuisroute.referrals.forms.choices import Options

EARLIEST = date(1950, 1, 1)


class QueueForm(forms.Form):
    """Both may be left out: the queue of today, of everybody."""

    on = forms.DateField(
        label=_("On which day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    product = forms.ChoiceField(label=_("For which home"), required=False)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        products: Options,
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["product"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("All")), *products]

    def clean_on(self) -> date:
        """A day that has not come, or is no day of anybody's, is told; nothing typed is
        today."""
        typed: date | None = self.cleaned_data["on"]
        if typed is not None and typed > clock.today():
            raise forms.ValidationError(_("This day has not come yet."))
        if typed is not None and typed < EARLIEST:
            raise forms.ValidationError(_("Nobody was registered yet on this day."))
        return typed or clock.today()
