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
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.differences import Change, Difference
from thuisroute.agreements.rules.parties import Participant
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
    """One entry that differs; `key` names it in files."""

    key: str
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


@dataclass(frozen=True)
class Speaker:
    """Says values of an agreement in a language, keys by the names they have in it."""

    language: str
    names: Mapping[str, str]

    @classmethod
    def of(cls, law: Agreement, language: str) -> "Speaker":
        """Who knows what the roles, products and so on of this agreement are called."""
        entries = [
            entry
            for one in fields(law)
            if isinstance(found := getattr(law, one.name), tuple)
            for entry in found
        ]
        return cls(
            language,
            {
                entry.id: entry.label.in_language(language)
                for entry in entries
                if hasattr(entry, "id")
                and isinstance(getattr(entry, "label", None), Text)
            },
        )

    def says(self, value: object) -> str:
        """A value as people read it; "none" where there is none."""
        if value is None or value == ():
            return gettext("none")
        for kind, said in _SAID.items():
            if isinstance(value, kind):
                return said(self, value)
        return self._record(value)

    def _record(self, value: object) -> str:
        if isinstance(value, Participant):
            return self.says(value.role)
        if not is_dataclass(value) or isinstance(value, type):
            return str(value)
        said = [
            f"{KEY_WORDS[one.name]}: {self.says(getattr(value, one.name))}"
            for one in fields(value)
            if getattr(value, one.name) not in {None, (), ""}
        ]
        return ", ".join(said)


_SAID: Mapping[type, Callable[[Speaker, Any], str]] = {
    bool: lambda _speaker, value: gettext("yes") if value else gettext("no"),
    str: lambda speaker, value: speaker.names.get(value, value),
    Text: lambda speaker, value: value.in_language(speaker.language),
    Duration: lambda _speaker, value: duration_words(value),
    date: lambda speaker, value: format_date(
        value, "d MMMM y", locale=speaker.language
    ),
    tuple: lambda speaker, value: "; ".join(map(speaker.says, value)),
}


def in_sections(
    found: tuple[Difference, ...], law: Agreement, language: str
) -> list[SectionWords]:
    """The differences by section, in the order of the pack."""
    speaker = Speaker.of(law, language)
    return [
        SectionWords(
            section, key_words(section), tuple(_entry(one, speaker) for one in entries)
        )
        for section, entries in groupby(found, key=lambda one: one.section)
    ]


def _entry(one: Difference, speaker: Speaker) -> EntryWords:
    shown = one.after if one.after is not None else one.before
    return EntryWords(
        one.entry,
        # What people call it by; an `id` is for files only.
        one.entry if hasattr(shown, "number") or hasattr(shown, "code") else "",
        _title(shown, speaker.language),
        one.change.value,
        str(CHANGES[one.change]),
        tuple(_fields(one, speaker)),
    )


def _title(entry: object, language: str) -> str:
    if isinstance(entry, str):
        return entry
    for name in _TITLES:
        value = getattr(entry, name, None)
        if isinstance(value, Text):
            return value.in_language(language)
        if isinstance(value, str):
            return value
    return ""


def _fields(one: Difference, speaker: Speaker) -> Iterator[FieldWords]:
    for name in one.fields:
        before, after = getattr(one.before, name), getattr(one.after, name)
        yield FieldWords(key_words(name), speaker.says(before), speaker.says(after))
