"""Dates as they are said in a sentence, in both languages of the program."""

from collections.abc import Mapping
from datetime import date

from babel.dates import format_date

from thuisroute.agreements.rules.articles import Text


def spoken(on: date) -> Text:
    """A date in words: 1 juli 2024, 1 July 2024."""
    return Text(
        nl=format_date(on, "d MMMM y", locale="nl"),
        en=format_date(on, "d MMMM y", locale="en"),
    )


def filled(sentence: Text, places: Mapping[str, date | Text]) -> Text:
    """The sentence with its places filled in; what it does not name is left."""
    texts = {
        name: spoken(value) if isinstance(value, date) else value
        for name, value in places.items()
    }
    return Text(
        nl=sentence.nl.format(**{name: text.nl for name, text in texts.items()}),
        en=sentence.en.format(**{name: text.en for name, text in texts.items()}),
    )
