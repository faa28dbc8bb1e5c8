"""What the list of residents can be narrowed down by."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.referrals.forms.choices import Options
from thuisroute.referrals.words import STATES


class ResidentSearch(forms.Form):
    """Sent as a POST, so that no name ever stands in an address."""

    search = forms.CharField(
        label=_("Name or dossier number"),
        help_text=_("The beginning of the family name or of the number will do."),
        max_length=60,
    )


class ResidentFilter(forms.Form):
    """Every field may be left out; a wrong value is an error beside its field."""

    SCOPES = (("", _("Everyone shared with me")), ("mine", _("I am the contact")))

    scope = forms.ChoiceField(label=_("Whose"), choices=SCOPES, required=False)
    state = forms.ChoiceField(
        label=_("Stage"), choices=[("", _("All")), *STATES.items()], required=False
    )
    provider = forms.ChoiceField(label=_("Care provider"), required=False)
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    target_group = forms.ChoiceField(label=_("Comes from"), required=False)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        options: dict[str, Options],
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in options.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", _("All")), *choices]
