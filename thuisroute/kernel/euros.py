"""Euros as people type them, kept as cents."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_EUROS = re.compile(
    r"(?P<euros>\d{1,3}(?:[ .]\d{3})+|\d{1,6})(?:[.,](?P<cents>\d{2}|-))?",
    re.ASCII,
)
HIGHEST = 99_999_999


class EurosField(forms.CharField):
    """712,40 or 712.40 or € 1.050; the clean value is in cents."""

    def __init__(self, *, highest: int = HIGHEST, **options: Any) -> None:  # noqa: ANN401 - Django's own options
        self.highest = highest
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(max_length=12, **options)

    def to_python(self, value: object) -> str:
        """The text without the sign of the euro and what stands around it."""
        text = super().to_python(value)
        return (text or "").replace("€", "").strip()

    def clean(self, value: object) -> int | None:
        """Cents, or None when nothing was typed."""
        text = super().clean(value)
        if not text:
            return None
        found = _EUROS.fullmatch(text)
        if found is None:
            raise ValidationError(_("Type an amount in euros, such as 712,40."))
        euros = int(re.sub(r"[ .]", "", found["euros"]))
        typed_cents = (found["cents"] or "00").replace("-", "00")
        cents = euros * 100 + int(typed_cents)
        if cents > self.highest:
            raise ValidationError(_("This amount is too high; type euros a month."))
        return cents

    def prepare_value(self, value: object) -> object:
        """Cents as euros; what was typed stays as it was typed."""
        return f"{value // 100},{value % 100:02d}" if isinstance(value, int) else value
