"""Stays elsewhere, as people type them."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.guidance.rules.staying import StayAsked, StayEnd, StayKind
from thuisroute.guidance.words import STAYS
from thuisroute.kernel.form_fields import Given, day, words

Choices = list[tuple[str, str]]
HOME, ELSEWHERE = "home", "elsewhere"


class AskStayForm(forms.Form):
    """What is asked for, from when until when, and why."""

    kind = forms.ChoiceField(
        label=_("What is it for?"),
        choices=[(one.value, STAYS[one]) for one in StayKind],
        widget=forms.RadioSelect,
        initial=StayKind.TIME_OUT.value,
    )
    begins_on = day(_("First day there"))
    return_on = day(_("Day of going home"))
    why = words(
        _("Why is it needed?"),
        _("Who cares for the resident reads this; the landlord does not."),
        rows=3,
    )

    def asked(self) -> StayAsked:
        """Of what was typed."""
        given = self.cleaned_data
        return StayAsked(**given | {"kind": StayKind(given["kind"])})


class GrantStayForm(forms.Form):
    """Where there is a bed, on which days."""

    place = forms.ChoiceField(label=_("Place"))
    begins_on = day(_("First day there"))
    return_on = day(_("Day of going home"))

    def __init__(self, *given: Given, places: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        self.fields["place"].choices = places  # type: ignore[attr-defined]  # a choice field

    def where(self) -> UUID:
        """The place that was chosen."""
        return UUID(self.cleaned_data["place"])


class RefuseStayForm(forms.Form):
    """Why there is no place."""

    why = words(_("Why is it not granted?"), rows=3)


class ExtendStayForm(forms.Form):
    """A later day of return."""

    until = day(_("New day of going home"))
    why = words(_("Why is it longer?"), rows=3)


class EndStayForm(forms.Form):
    """Home again, or to something heavier."""

    on = day(_("On which day?"))
    how = forms.ChoiceField(
        label=_("How did it end?"),
        choices=[
            (HOME, _("The resident is home again")),
            (ELSEWHERE, _("Going home does not work")),
        ],
        widget=forms.RadioSelect,
        initial=HOME,
    )
    fell_back_to = forms.ChoiceField(
        label=_("Where to instead?"),
        help_text=_("Only when going home does not work."),
        required=False,
    )
    words = words(
        _("What is there to say about it?"),
        _("Write why, when going home does not work."),
        required=False,
        rows=3,
    )

    def __init__(self, *given: Given, products: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        nothing = ("", gettext("Not known yet"))
        self.fields["fell_back_to"].choices = [nothing, *products]  # type: ignore[attr-defined]  # a choice field

    def end(self) -> StayEnd:
        """Of what was typed."""
        given = self.cleaned_data
        home = given["how"] == HOME
        return StayEnd(
            given["on"],
            home=home,
            words=given["words"],
            fell_back_to="" if home else given["fell_back_to"],
        )
