"""A meeting is planned, moved and held; something is brought and decided there."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.kernel import clock
from thuisroute.kernel.form_fields import Given, Label, day, words
from thuisroute.meetings.rules.deciding import Held
from thuisroute.meetings.rules.planning import LONGEST, Moment, Way
from thuisroute.meetings.words import WAYS

Choices = list[tuple[str, str]]
AN_HOUR = 60


def offer(form: forms.Form, **choices: Choices) -> None:
    """What can be chosen in these fields."""
    for name, offered in choices.items():
        form.fields[name].choices = offered  # type: ignore[attr-defined]  # these are choice fields


def several(label: Label, help_text: Label = "") -> forms.MultipleChoiceField:
    """Boxes to tick."""
    return forms.MultipleChoiceField(
        label=label, help_text=help_text, widget=forms.CheckboxSelectMultiple
    )


class MomentForm(forms.Form):
    """When, how long, and where or how."""

    on = day(_("Day"))
    at = forms.TimeField(
        label=_("Time"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    minutes = forms.IntegerField(
        label=_("How many minutes"), min_value=1, max_value=LONGEST, initial=AN_HOUR
    )
    way = forms.ChoiceField(
        label=_("Where or how?"),
        choices=[(one.value, WAYS[one]) for one in Way if one is not Way.UNSAID],
        widget=forms.RadioSelect,
    )
    office = forms.ChoiceField(
        label=_("Whose office?"), help_text=_("Only for an office."), required=False
    )

    def __init__(self, *given: Given, offices: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        offer(self, office=[("", gettext("No office")), *offices])

    def moment(self) -> Moment:
        """Of what was typed, on the clock of the region."""
        given = self.cleaned_data
        at = datetime.combine(given["on"], given["at"], tzinfo=clock.AMSTERDAM)
        way = Way(given["way"])
        office = given["office"] if way is Way.OFFICE else ""
        return Moment(at, given["minutes"], way, UUID(office) if office else None)


class MeetingForm(MomentForm):
    """A new meeting, and who is asked."""

    kind = forms.ChoiceField(label=_("What kind of meeting?"))
    asked = several(
        _("Who is asked?"),
        _("Only organisations with whom living is shared stand here."),
    )
    field_order = ["kind", "on", "at", "minutes", "way", "office", "asked"]

    def __init__(
        self, *given: Given, kinds: Choices, seats: Choices, **named: Given
    ) -> None:
        super().__init__(*given, **named)
        offer(self, kind=kinds, asked=seats)


class BringForm(forms.Form):
    """Something to talk about, in one life domain."""

    domain = forms.ChoiceField(label=_("Life domain"))
    text = words(_("What do you want to talk about?"), rows=3)

    def __init__(self, *given: Given, domains: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        offer(self, domain=domains)


class DecideForm(BringForm):
    """What was decided, who does it, and by when."""

    text = words(_("What was decided?"), rows=3)
    owner = forms.ChoiceField(label=_("Who does it?"))
    due_on = day(_("By when?"))

    def __init__(self, *given: Given, owners: Choices, **named: Given) -> None:
        super().__init__(*given, **named)
        offer(self, owner=owners)


class HeldForm(forms.Form):
    """Who was there, and a few words for each subject."""

    on = day(_("Held on"))
    there = several(_("Who was there?"))

    def __init__(
        self,
        *given: Given,
        seats: Choices,
        subjects: Iterable[tuple[UUID, str]],
        over: bool,
        **named: Given,
    ) -> None:
        super().__init__(*given, **named)
        self.subjects = [key for key, _title in subjects]
        for key, title in subjects:
            self.fields[f"said_{key}"] = words(title, required=False, rows=2)
        if over:
            del self.fields["on"], self.fields["there"]
        else:
            offer(self, there=seats)

    def said(self) -> dict[UUID, str]:
        """What was typed of each subject."""
        return {key: self.cleaned_data[f"said_{key}"] for key in self.subjects}

    def held(self) -> Held:
        """Of what was typed."""
        given: dict[str, Any] = self.cleaned_data
        there = frozenset(UUID(one) for one in given["there"])
        return Held(given["on"], there, self.said())
