"""To waive an obligation or to move it, always with a reason (AG5)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

WAIVE = "waive"
MOVE = "move"
LONGEST_REASON = 1000


class DeviationForm(forms.Form):
    """The day is asked only of what is moved."""

    how = forms.ChoiceField(
        label=_("What do you want to do?"),
        choices=[
            (MOVE, _("Do it on another day")),
            (WAIVE, _("Not do it: it is not needed for this resident")),
        ],
        widget=forms.RadioSelect,
    )
    due = forms.DateField(
        label=_("New day"),
        help_text=_("Only if it is done on another day."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Everybody who may see this dossier can read it."),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """A day goes with moving."""
        given = super().clean() or {}
        moved = given.get("how") == MOVE
        if moved and not given.get("due") and "due" not in self.errors:
            self.add_error("due", _("Choose the new day."))
        return given
