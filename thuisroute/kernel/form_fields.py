"""Kinds of questions that forms ask."""

from datetime import date
from typing import Any, TypeAlias

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST_TEXT = 4000

# A text that may be translated when it is shown.
Label: TypeAlias = Any
# What Django's forms take: data, files, initial values and the like.
Given: TypeAlias = Any


FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


def _in_these_centuries(given: date) -> None:
    """Terms are counted on from it, so the calendar must not end in sight."""
    if not FIRST_DAY <= given <= LAST_DAY:
        raise ValidationError(_("Check the year: it is too far away."), code="year")


def day(
    label: Label, help_text: Label = "", *, required: bool = True
) -> forms.DateField:
    """A date, in the browser's own date picker."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        input_formats=["%Y-%m-%d"],
        validators=[_in_these_centuries],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def words(
    label: Label, help_text: Label = "", *, required: bool = True, rows: int = 4
) -> forms.CharField:
    """Text of some lines."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": rows}),
    )
