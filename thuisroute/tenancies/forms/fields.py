"""Kinds of questions that the forms of leases ask."""

from typing import Any, TypeAlias

from django import forms

LONGEST_TEXT = 4000

# A text that may be translated when it is shown.
Label: TypeAlias = Any
# What Django's forms take: data, files, initial values and the like.
Given: TypeAlias = Any


def day(
    label: Label, help_text: Label = "", *, required: bool = True
) -> forms.DateField:
    """A date, in the browser's own date picker."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        input_formats=["%Y-%m-%d"],
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
