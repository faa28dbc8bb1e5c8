"""Who walks the route, and under which agreements."""

from collections.abc import Iterable, Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

YOUNGEST, OLDEST = 16, 110
USUAL_AGE = 24


class CompareForm(forms.Form):
    """An invented resident; what is left out has a usual answer."""

    group = forms.ChoiceField(label=_("Target group"), required=False)
    age = forms.IntegerField(
        label=_("Age"), min_value=YOUNGEST, max_value=OLDEST, required=False
    )
    regions = forms.MultipleChoiceField(
        label=_("Regions"),
        help_text=_("None ticked means all of them."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self,
        asked: Mapping[str, object],
        *,
        groups: Iterable[tuple[str, str]],
        regions: Iterable[tuple[str, str]],
    ) -> None:
        super().__init__(asked)
        for name, choices in (("group", groups), ("regions", regions)):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = list(choices)
