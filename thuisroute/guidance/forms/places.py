"""Places to stay for a while and their beds, as people type them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.rules.places import MOST_BEDS, PlaceKind
from thuisroute.guidance.words import PLACES
from thuisroute.kernel.form_fields import Given, day

Choices = list[tuple[str, str]]


class PlaceForm(forms.Form):
    """A new place of the own organisation."""

    name = forms.CharField(label=_("Name of the place"), max_length=120)
    kind = forms.ChoiceField(
        label=_("What is it for?"),
        choices=[(one.value, PLACES[one]) for one in PlaceKind],
        widget=forms.RadioSelect,
    )
    municipality = forms.ChoiceField(label=_("Municipality"))
    beds = forms.IntegerField(
        label=_("Number of beds"), min_value=1, max_value=MOST_BEDS
    )

    def __init__(self, *given: Given, municipalities: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["municipality"].choices = municipalities  # type: ignore[attr-defined]  # a choice field


class BedsForm(forms.Form):
    """How many beds there are from today on."""

    beds = forms.IntegerField(
        label=_("Number of beds from today"),
        help_text=_("Extra beds in winter weather are not counted here."),
        min_value=0,
        max_value=MOST_BEDS,
    )


class ColdWeatherForm(forms.Form):
    """Extra beds on cold nights."""

    beds = forms.IntegerField(
        label=_("Number of extra beds"), min_value=1, max_value=MOST_BEDS
    )
    opens_on = day(_("First day"))
    closes_on = day(_("First day without these beds"))
