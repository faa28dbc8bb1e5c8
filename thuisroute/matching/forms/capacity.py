"""Asking whether there is room, and the answer, as people type them."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel.euros import EurosField
from thuisroute.kernel.form_fields import Given, day
from thuisroute.matching.forms.quota import Choices
from thuisroute.matching.rules.capacity import MOST_PLACES, RoomAnswer, RoomWanted

LARGEST = 20


class RoomForm(forms.Form):
    """No field in which a person could be named."""

    product = forms.ChoiceField(label=_("For which home"))
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    household_size = forms.IntegerField(
        label=_("For how many people"), min_value=1, max_value=LARGEST, initial=1
    )
    rooms = forms.IntegerField(
        label=_("Rooms at least"), min_value=1, max_value=LARGEST, initial=1
    )
    rent_limit = EurosField(label=_("Rent at most"))
    step_free = forms.BooleanField(label=_("Without steps"), required=False)
    parties = forms.MultipleChoiceField(
        label=_("Which organisations you ask"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *given: Given, choices: dict[str, Choices], **named: Given
    ) -> None:
        super().__init__(*given, **named)
        for name, options in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = options

    def wanted(self) -> RoomWanted:
        """Of what was typed."""
        typed = dict(self.cleaned_data)
        del typed["parties"]
        return RoomWanted(**typed)

    def asked(self) -> list[UUID]:
        """The organisations that are asked."""
        return [UUID(one) for one in self.cleaned_data["parties"]]


class RoomAnswerForm(forms.Form):
    """Nothing about a person is asked, and none is known here."""

    places = forms.IntegerField(
        label=_("For how many such households do you have room?"),
        help_text=_("0 when there is no room."),
        min_value=0,
        max_value=MOST_PLACES,
    )
    from_day = day(_("From which day"), required=False)
    note = forms.CharField(
        label=_("About the place"),
        help_text=_("In short, such as the street or the kind of building."),
        max_length=200,
        required=False,
    )

    def answer(self) -> RoomAnswer:
        """For the action."""
        return RoomAnswer(**self.cleaned_data)
