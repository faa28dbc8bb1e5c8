"""What is looked up in the log."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.access_log import Asked, people_watched, resident_numbered
from thuisroute.kernel.clock import AMSTERDAM

SEVERAL = 6
FIRST = date(2000, 1, 1)
LAST = date(9000, 1, 1)


class LogForm(forms.Form):
    """Sent in the body, so that a number or a name stands in no address."""

    number = forms.CharField(
        label=_("Dossier number"),
        help_text=_("The year, a dash and four digits."),
        max_length=20,
        required=False,
    )
    person = forms.CharField(
        label=_("Colleague"),
        help_text=_("The e-mail address, or the name."),
        max_length=200,
        required=False,
    )
    since = forms.DateField(
        label=_("From"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )
    until = forms.DateField(
        label=_("Up to and including"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )

    def clean_number(self) -> UUID | None:
        """The key of the resident with this number."""
        typed: str = self.cleaned_data["number"].strip()
        found = resident_numbered(typed) if typed else None
        if typed and found is None:
            raise ValidationError(_("No dossier has this number."))
        return found

    def clean_person(self) -> UUID | None:
        """The key of the one colleague who is meant."""
        typed: str = self.cleaned_data["person"].strip()
        if not typed:
            return None
        found = people_watched(typed, most=SEVERAL)
        exact = [one for one in found if one.email.lower() == typed.lower()] or found
        if not found:
            raise ValidationError(_("Nobody here has this name or address."))
        if len(exact) > 1:
            raise ValidationError(
                _("Several people are called this: %(people)s. Type the address."),
                params={"people": ", ".join(one.email for one in exact)},
            )
        return exact[0].id

    def clean(self) -> dict[str, Any]:
        """A period that has a beginning before its end."""
        given = super().clean() or {}
        since, until = given.get("since"), given.get("until")
        for name, day in (("since", since), ("until", until)):
            if day and not FIRST <= day <= LAST:
                self.add_error(name, _("This date is out of reach."))
        if since and until and until < since:
            self.add_error("until", _("The end lies before the beginning."))
        return given

    def asked(self) -> Asked:
        """Once it is valid."""
        given = self.cleaned_data
        return Asked(
            since=datetime.combine(given["since"], time(), AMSTERDAM),
            until=datetime.combine(given["until"], time(), AMSTERDAM)
            + timedelta(days=1),
            resident=given["number"],
            person=given["person"],
            party=given.get("party"),
        )


class BreachForm(LogForm):
    """For one resident, one colleague or one organisation."""

    party = forms.TypedChoiceField(
        label=_("Organisation"), required=False, coerce=UUID, empty_value=None
    )
    known_at = forms.DateTimeField(
        label=_("When did you hear of it?"),
        help_text=_("From then on there are 72 hours to report it (GDPR article 33)."),
        required=False,
        widget=forms.DateTimeInput(
            attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"
        ),
        input_formats=["%Y-%m-%dT%H:%M"],
    )
    field_order = ("number", "person", "party", "since", "until", "known_at")

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Django's own arguments
        parties: list[tuple[str, str]],
        **kwargs: Any,  # noqa: ANN401 - Django's own arguments
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["party"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("All of them")), *parties]

    def clean(self) -> dict[str, Any]:
        """One of three at least: a report about everything is about nothing."""
        given = super().clean() or {}
        known = given.get("known_at")
        if known and not FIRST <= known.date() <= LAST:
            self.add_error("known_at", _("This date is out of reach."))
        tried = {"number", "person", "party"} & set(self.errors)
        if not (
            tried or given.get("number") or given.get("person") or given.get("party")
        ):
            raise ValidationError(
                _("Give a dossier number, a colleague or an organisation.")
            )
        return given
