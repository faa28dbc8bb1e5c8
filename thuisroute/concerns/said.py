"""Texts of the agreement in the language of the page."""

from django.utils.translation import get_language

from thuisroute.agreements.rules.articles import Text


def language() -> str:
    """Dutch where none was chosen."""
    return get_language() or "nl"


def said(text: Text | None) -> str:
    """Empty where there is none."""
    return text.in_language(language()) if text else ""
