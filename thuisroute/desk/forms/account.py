"""What somebody changes about their own account."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST = 1000


class PasswordForm(forms.Form):
    """The validators of the settings say what a good password is."""

    current = forms.CharField(
        label=_("Current password"),
        strip=False,
        max_length=LONGEST,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
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
        """Not one that everybody uses; the length is the field's own matter."""
        new: str = self.cleaned_data["new"]
        password_validation.validate_password(new)
        return new

    def clean(self) -> dict[str, Any]:
        """Typed twice alike, so that a slip does not lock somebody out."""
        given = super().clean() or {}
        if "new" in given and "again" in given and given["new"] != given["again"]:
            raise ValidationError({"again": _("The two new passwords differ.")})
        return given
