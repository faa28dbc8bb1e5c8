"""Correcting what was typed at registration."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.referrals.forms.choices import RegistrationChoices
from thuisroute.referrals.forms.registration import RegistrationForm
from thuisroute.referrals.models import Particulars
from thuisroute.referrals.rules.correcting import Correction

KEPT = tuple(Correction.__dataclass_fields__)


class CorrectionForm(forms.Form):
    """The same questions as at registration, and why it was not right."""

    reason = forms.CharField(
        label=_("Why it was not right"),
        help_text=_("Needed when you change the indication, the product, the rent "
                    "limit or the way of living."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def __init__(self, *args: Any, choices: RegistrationChoices, **kwargs: Any) -> None:  # noqa: ANN401 - Django's own arguments
        super().__init__(*args, **kwargs)
        asked = RegistrationForm(choices=choices).fields
        self.fields = {name: asked[name] for name in KEPT} | self.fields

    def correction(self) -> Correction:
        """What was typed, as facts."""
        typed = self.cleaned_data
        avoided = typed["avoid_neighbourhoods"].split(",")
        return Correction(
            **{
                **{name: typed[name] for name in KEPT},
                "municipalities": tuple(typed["municipalities"]),
                "avoid_neighbourhoods": tuple(
                    name.strip()[:60] for name in avoided if name.strip()
                ),
            }
        )


def as_typed(row: Particulars) -> dict[str, object]:
    """The facts as they would have been typed."""
    known: dict[str, object] = {name: getattr(row, name) for name in KEPT}
    euros, cents = divmod(row.rent_limit, 100)
    return known | {
        "rent_limit": f"{euros},{cents:02d}",
        "avoid_neighbourhoods": ", ".join(row.avoid_neighbourhoods),
    }
