"""Who acts for a resident, and on which ground."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.own_words import GROUNDS_TO_ACT
from thuisroute.kernel import clock
from thuisroute.sharing.rules.own_account import Ground, Representation


def _day(
    label: Any,  # noqa: ANN401 - a text that is translated when it is shown
    help_text: Any = "",  # noqa: ANN401 - as above
    *,
    required: bool,
) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class RepresentativeForm(forms.Form):
    """The law says who may act for somebody else."""

    name = forms.CharField(label=_("Name of the representative"), max_length=200)
    ground = forms.ChoiceField(label=_("On which ground"))
    since = _day(_("From"), required=True)
    until = _day(
        _("Until"),
        _("Needed for an authorisation in writing; otherwise when it is known."),
        required=False,
    )

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 - a POST's values
        super().__init__(data, initial={"since": clock.today()})
        field = self.fields["ground"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(GROUNDS_TO_ACT.items())

    def said(self) -> Representation:
        """For the action."""
        given = self.cleaned_data
        return Representation(
            name=given["name"].strip(),
            ground=Ground(given["ground"]),
            since=given["since"],
            until=given["until"],
        )
