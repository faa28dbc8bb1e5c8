"""The small forms of the page on extra protection."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.sharing.rules.restricting import Because

Choices = list[tuple[str, str]]


def _day(label: Any, *, required: bool = True) -> forms.DateField:  # noqa: ANN401 - a text that may be translated later
    return forms.DateField(
        label=label,
        required=required,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class ProtectionForm(forms.Form):
    """A step without a question; `of` names the row that it is about."""

    of = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        choices: Choices | None = None,
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        for name in ("ground", "kind", "person"):
            if name in self.fields:
                self.fields[name].choices = choices or []  # type: ignore[attr-defined]  # these are choice fields


class HideForm(ProtectionForm):
    """Why and since when."""

    ground = forms.ChoiceField(label=_("Why"), widget=forms.RadioSelect)
    on = _day(_("Since which day"))


class MeasureForm(ProtectionForm):
    """What was decided and by whom it is watched over; not what somebody did."""

    kind = forms.ChoiceField(label=_("Which measure"))
    since = _day(_("Since which day"))
    until = _day(_("Until which day"), required=False)
    supervised_by = forms.CharField(
        label=_("Who watches over it"), max_length=120, required=False
    )
    words = forms.CharField(
        label=_("What the support has to take into account"),
        help_text=_("Not what somebody did. Only what is needed to give support."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class EndMeasureForm(ProtectionForm):
    """Its last day."""

    on = _day(_("Last day"))


class KeepOutForm(ProtectionForm):
    """Who, and who asked for it."""

    person = forms.ChoiceField(label=_("Who"))
    because = forms.ChoiceField(
        label=_("Who asks this"),
        choices=[
            (Because.RESIDENTS_WISH.value, _("The resident")),
            (Because.MANAGERS_DECISION.value, _("The organisation of this person")),
        ],
        widget=forms.RadioSelect,
    )
