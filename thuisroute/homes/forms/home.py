"""What an association says about a home."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.actions.home_details import HomeDetails
from thuisroute.homes.forms.choices import (
    municipality_choices,
    product_choices,
    setting_choices,
)
from thuisroute.kernel.euros import EurosField

HIGHEST_RENT = 500_000
POSTCODE = RegexValidator(
    r"^[1-9]\d{3} ?[A-Za-z]{2}$", _("Type a postcode such as 1811 AB.")
)


def _day() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class HomeForm(forms.Form):
    """Choices come from the agreement in force."""

    street = forms.CharField(label=_("Street"), max_length=120)
    house_number = forms.CharField(
        label=_("House number"), help_text=_("With letter or addition."), max_length=20
    )
    postcode = forms.CharField(label=_("Postcode"), max_length=7, validators=[POSTCODE])
    town = forms.CharField(label=_("Town"), max_length=80)
    municipality_code = forms.ChoiceField(label=_("Municipality"))
    neighbourhood = forms.CharField(label=_("Neighbourhood"), max_length=60)
    product = forms.ChoiceField(label=_("Meant for"))
    setting = forms.ChoiceField(label=_("How the home stands"))
    rooms = forms.IntegerField(label=_("Rooms"), min_value=1, max_value=20)
    size_m2 = forms.IntegerField(
        label=_("Size in square metres"), min_value=8, max_value=400
    )
    max_household = forms.IntegerField(
        label=_("Room for how many people"), min_value=1, max_value=12
    )
    rent = EurosField(
        label=_("Rent a month in euros"),
        help_text=_("The whole rent, such as 712,40."),
        highest=HIGHEST_RENT,
    )
    step_free = forms.BooleanField(
        label=_("Can be reached and used without steps"), required=False
    )
    available_from = forms.DateField(label=_("Available from"), widget=_day())
    available_until = forms.DateField(
        label=_("Available until"),
        help_text=_("Only for a temporary home."),
        required=False,
        widget=_day(),
    )
    code = forms.CharField(
        label=_("Your own number for this home"),
        help_text=_("By this number a file finds the home again."),
        max_length=60,
    )
    remarks = forms.CharField(
        label=_("Good to know"),
        help_text=_("About the home. Nothing about people."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: object, agreed: Agreement, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # passed on as given
        for name, choices in (
            ("municipality_code", municipality_choices(agreed)),
            ("product", product_choices(agreed)),
            ("setting", setting_choices(agreed)),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", "—"), *choices]

    def clean_postcode(self) -> str:
        """1811 AB, however it was typed."""
        text = str(self.cleaned_data["postcode"]).replace(" ", "").upper()
        return f"{text[:4]} {text[4:]}"

    def details(self) -> HomeDetails:
        """The typed values, for the action."""
        return HomeDetails(**self.cleaned_data)
