"""What somebody looks for in the shop; a wrong value asks for nothing."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.forms.choices import (
    Choices,
    municipality_choices,
    product_choices,
    setting_choices,
)
from thuisroute.homes.forms.home import HIGHEST_RENT
from thuisroute.homes.queries.shop import SORTS, ShopQuestion
from thuisroute.kernel.euros import EurosField


class ShopFilter(forms.Form):
    """A GET form."""

    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    product = forms.ChoiceField(label=_("Meant for"), required=False)
    setting = forms.ChoiceField(label=_("How the home stands"), required=False)
    association = forms.ChoiceField(label=_("Association"), required=False)
    rooms = forms.IntegerField(
        label=_("Rooms, at least"), required=False, min_value=1, max_value=20
    )
    rent = EurosField(
        label=_("Rent, at most (euros)"), required=False, highest=HIGHEST_RENT
    )
    available_by = forms.DateField(
        label=_("Available by"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    step_free = forms.BooleanField(label=_("Without steps"), required=False)
    sort = forms.ChoiceField(
        required=False, choices=[(one, one) for one in SORTS], widget=forms.HiddenInput
    )
    scope = forms.ChoiceField(
        required=False, choices=[("mine", "mine")], widget=forms.HiddenInput
    )

    def __init__(
        self, data: object, *, agreed: Agreement, associations: Choices
    ) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # a query string's values
        for name, choices in (
            ("municipality", municipality_choices(agreed)),
            ("product", product_choices(agreed)),
            ("setting", setting_choices(agreed)),
            ("association", associations),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", _("All")), *choices]

    def question(self) -> ShopQuestion:
        """Only the answers that are right; the page shows what is wrong with others."""
        self.is_valid()
        found = self.cleaned_data
        association = found.get("association")
        return ShopQuestion(
            municipality=found.get("municipality") or "",
            product=found.get("product") or "",
            setting=found.get("setting") or "",
            association=UUID(association) if association else None,
            rooms=found.get("rooms"),
            rent=found.get("rent"),
            step_free=bool(found.get("step_free")),
            available_by=found.get("available_by"),
            mine=found.get("scope") == "mine",
            sort=found.get("sort") or SORTS[0],
        )
