"""A seat for a colleague, or an invitation to a new one."""

from collections.abc import Iterable
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thuisroute.desk.forms.account import LONGEST

Choices = Iterable[tuple[str, str]]


class SeatForm(forms.Form):
    """`places` are the roles at each organisation within reach: `party|role`."""

    place = forms.ChoiceField(label=_("Workplace"))

    def __init__(self, places: Choices, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # what a request holds
        self.fields["place"].choices = [("", _("Choose")), *places]  # type: ignore[attr-defined]  # a choice field has them

    def chosen(self) -> tuple[UUID, str]:
        """Party and role."""
        party, role = self.cleaned_data["place"].split("|")
        return UUID(party), role


class InviteForm(SeatForm):
    """Somebody who has no account yet."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("Of their work."), max_length=254
    )
    field_order = ("name", "email", "place")


class FirstPasswordForm(forms.Form):
    """The first password of a new account."""

    new = forms.CharField(
        label=_("New password"),
        help_text=_("A short sentence is long enough and easy to remember."),
        strip=False,
        min_length=settings.PASSWORD_LENGTH,
        max_length=LONGEST,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("New password again"),
        strip=False,
        max_length=LONGEST,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_new(self) -> str:
        """Not one that everybody uses."""
        new: str = self.cleaned_data["new"]
        password_validation.validate_password(new)
        return new

    def clean(self) -> dict[str, object]:
        """Typed twice alike."""
        given = super().clean() or {}
        if "new" in given and "again" in given and given["new"] != given["again"]:
            raise ValidationError({"again": _("The two new passwords differ.")})
        return given
