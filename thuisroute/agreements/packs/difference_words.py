"""What one version says otherwise than another, in words for people (AG3)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from itertools import groupby
from typing import Any

from babel.dates import format_date
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.packs.key_words import KEY_WORDS, key_words
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.differences import Change, Difference
from thuisroute.agreements.words import duration_words
from thuisroute.kernel.calendar import Duration

CHANGES = {
    Change.ADDED: _("New"),
    Change.CHANGED: _("Changed"),
    Change.REMOVED: _("Gone"),
}
# The name of an entry is the first of these that it has.
_TITLES = ("label", "title", "purpose", "summary", "name", "meaning", "text")


@dataclass(frozen=True)
class FieldWords:
    """One field that differs, before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class EntryWords:
    """One entry that differs."""

    name: str
    title: str
    change: str
    change_label: str
    fields: tuple[FieldWords, ...]


@dataclass(frozen=True)
class SectionWords:
    """One section with what differs in it."""

    key: str
    title: str
    entries: tuple[EntryWords, ...]


def in_sections(found: tuple[Difference, ...], language: str) -> list[SectionWords]:
    """The differences by section, in the order of the pack."""
    return [
        SectionWords(
            section, key_words(section), tuple(_entry(one, language) for one in entries)
        )
        for section, entries in groupby(found, key=lambda one: one.section)
    ]


def _entry(one: Difference, language: str) -> EntryWords:
    shown = one.after if one.after is not None else one.before
    return EntryWords(
        one.entry,
        _title(shown, language),
        one.change.value,
        str(CHANGES[one.change]),
        tuple(_fields(one, language)),
    )


def _title(entry: object, language: str) -> str:
    for name in _TITLES:
        value = getattr(entry, name, None)
        if isinstance(value, Text):
            return value.in_language(language)
        if isinstance(value, str):
            return value
    return ""


def _fields(one: Difference, language: str) -> Iterator[FieldWords]:
    for name in one.fields:
        before, after = getattr(one.before, name), getattr(one.after, name)
        yield FieldWords(
            key_words(name), in_words(before, language), in_words(after, language)
        )


def in_words(value: object, language: str) -> str:
    """A value of an agreement as people read it; "none" where there is none."""
    if value is None or value == ():
        return gettext("none")
    for kind, said in _SAID.items():
        if isinstance(value, kind):
            return said(value, language)
    return _record(value, language)


_SAID: Mapping[type, Callable[[Any, str], str]] = {
    bool: lambda value, _language: gettext("yes") if value else gettext("no"),
    Text: lambda value, language: value.in_language(language),
    Duration: lambda value, _language: duration_words(value),
    date: lambda value, language: format_date(value, "d MMMM y", locale=language),
    tuple: lambda value, language: "; ".join(in_words(one, language) for one in value),
}


def _record(value: object, language: str) -> str:
    if not is_dataclass(value) or isinstance(value, type):
        return str(value)
    said = [
        f"{KEY_WORDS[one.name]}: {in_words(getattr(value, one.name), language)}"
        for one in fields(value)
        if getattr(value, one.name) not in {None, (), ""}
    ]
    return ", ".join(said)
