"""Sentences in the language that is read, also where no pages run.

A command in a terminal speaks English. It does not wait for Django to start, which
brings the other languages.
"""

from collections.abc import Callable
from dataclasses import dataclass


def marked(text: str) -> str:
    """An English msgid that `worded` says later; the mark is for the catalogue."""
    return text


@dataclass
class _Languages:
    translated: Callable[[str], str] = marked
    active: Callable[[], str | None] = str


LANGUAGES = _Languages()


def worded(text: str, /, **values: object) -> str:
    """An English msgid in the active language, filled in."""
    return LANGUAGES.translated(text) % values


def in_english() -> bool:
    """Whether the active language is that of the source."""
    return (LANGUAGES.active() or "en").startswith("en")
