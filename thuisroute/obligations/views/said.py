"""What an agreement says, to whoever reads the page."""

from django.utils.translation import get_language

from thuisroute.agreements.rules.articles import Text


def said(text: Text | None) -> str:
    """The text in the language of the reader; nothing for nothing."""
    return text.in_language(get_language() or "nl") if text else ""
