"""Who takes over, from when to when."""

from collections.abc import Iterable
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _


class CoverForm(forms.Form):
    """`colleagues` are the people of the same organisation."""

    person = forms.ChoiceField(label=_("Who takes over?"))
    since = forms.DateField(
        label=_("First day"), widget=forms.DateInput(attrs={"type": "date"})
    )
    until = forms.DateField(
        label=_("Last day"), widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(
        self, colleagues: Iterable[tuple[UUID, str]], data: object = None
    ) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # what a request holds
        choices = [(str(key), name) for key, name in colleagues]
        self.fields["person"].choices = [("", _("Choose")), *choices]  # type: ignore[attr-defined]  # a choice field has them
