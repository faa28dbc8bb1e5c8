"""The words of an agreement: its themes, articles and the region's own terms."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """One text in the two languages of the program."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """The English text for `en` and its variants, otherwise the Dutch one."""
        return self.en if language.split("-", maxsplit=1)[0] == "en" else self.nl


@dataclass(frozen=True)
class Source:
    """The document that the agreement was taken from."""

    title: Text
    published_by: Text


@dataclass(frozen=True)
class Theme:
    """A numbered chapter of the agreement, such as one of seven work agreements."""

    number: str
    title: Text


@dataclass(frozen=True)
class Article:
    """One numbered promise, in our own words; what cites it shows the number."""

    number: str
    theme: str
    summary: Text

    @property
    def id(self) -> str:
        """What it goes by among its like."""
        return self.number


@dataclass(frozen=True)
class Word:
    """The region's own name for something in the program."""

    id: str
    label: Text
    meaning: Text
