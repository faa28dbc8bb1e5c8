"""Money as people type it."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_EUROS = re.compile(r"(?:€\s*)?(\d{1,6}|\d{1,3}\.\d{3})(?:[.,](\d{1,2}|-))?")


class EurosField(forms.CharField):
    """Typed as 712,40 or 712.40 or € 1.050; cleaned to whole cents."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - Django's own options
        options.setdefault("max_length", 12)
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(**options)

    def clean(self, value: Any) -> int | None:  # noqa: ANN401 - whatever came in
        typed = super().clean(value)
        if not typed:
            return None
        found = _EUROS.fullmatch(typed)
        if found is None:
            raise ValidationError(
                _("Type an amount in euros, such as 712,40."), code="euros"
            )
        euros, cents = found.groups()
        whole = int(euros.replace(".", "")) * 100
        return whole + int((cents or "0").replace("-", "0").ljust(2, "0"))
