"""The text of a version as its pages show it: sections, entries, what is wrong."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from thuisroute.agreements.packs.authoring.choices import Choices
from thuisroute.agreements.packs.authoring.draft import Draft
from thuisroute.agreements.packs.authoring.edits import entries_of, where_is
from thuisroute.agreements.packs.authoring.questions import (
    Asked,
    Group,
    asked_of,
    questions,
)
from thuisroute.agreements.packs.authoring.reading_aloud import Line, inside_of
from thuisroute.agreements.packs.authoring.sections import (
    ABOUT,
    ABOUT_KEYS,
    PAGES,
    is_list,
    kind_of,
)
from thuisroute.agreements.packs.authoring.written import typed
from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.key_words import key_words
from thuisroute.kernel.yaml_file import Where
from thuisroute.sharing.words import DOMAINS


@dataclass(frozen=True)
class SectionRow:
    """One section on the page of the whole text; `entries` only where it is a list."""

    key: str
    title: str
    there: bool
    entries: int | None
    wrong: int


@dataclass(frozen=True)
class EntryCard:
    """One entry to read."""

    at: int
    title: str
    lines: tuple[Line, ...]
    wrong: int
    seen: str


@dataclass(frozen=True)
class Mistake:
    """One thing that is wrong, and the page where it is mended."""

    place: str
    text: str
    href: str


def choices_in(draft: Draft) -> Choices:
    """What one chooses from, for whoever reads the page."""
    return Choices(draft.values, get_language() or "nl", DOMAINS)


def section_title(section: str) -> str:
    """The section as a heading."""
    return gettext("The agreement itself") if section == ABOUT else key_words(section)


def known_section(section: str) -> str:
    """The section, or 404."""
    if section not in PAGES:
        raise Http404
    return section


def section_rows(draft: Draft) -> list[SectionRow]:
    """Every section there can be, also those without entries yet."""
    return [
        SectionRow(
            section,
            section_title(section),
            bool(entries := entries_of(draft.values, section)),
            len(entries) if is_list(section) else None,
            sum(map(len, _wrong_in(draft, section).values())),
        )
        for section in PAGES
    ]


def entry_cards(draft: Draft, section: str) -> list[EntryCard]:
    """The entries of a section, in their order."""
    choices = choices_in(draft)
    return [
        EntryCard(
            at,
            choices.titled(one) if is_list(section) else section_title(section),
            inside_of(part_of(section, at, one), choices),
            sum(map(len, problems_at(draft, section, at).values())),
            mark_of(one),
        )
        for at, one in enumerate(entries_of(draft.values, section))
    ]


def part_of(section: str, at: int, entry: Any) -> Group:  # noqa: ANN401 - whatever was typed
    """The questions about one entry."""
    if section == ABOUT:
        known = asked_of(PackDocument)
        return Group(
            (),
            tuple(questions(known[key], entry.get(key), (key,)) for key in ABOUT_KEYS),
        )
    made = questions(Asked(kind_of(section), needed=True), entry, where_is(section, at))
    if not isinstance(made, Group):
        raise TypeError(section)
    return made


def problems_at(draft: Draft, section: str, at: int) -> dict[Where, Any]:
    """What is wrong with one entry."""
    if section == ABOUT:
        return _wrong_in(draft, section)
    return draft.problems_in(where_is(section, at))


def _wrong_in(draft: Draft, section: str) -> dict[Where, Any]:
    keys = ABOUT_KEYS if section == ABOUT else (section,)
    return {at: many for at, many in draft.problems.items() if at and at[0] in keys}


def mistakes(draft: Draft, number: int) -> Iterator[Mistake]:
    """Everything that is wrong, in the order of the pages."""
    for where, many in sorted(draft.problems.items(), key=lambda one: _order(one[0])):
        section, at = _page_of(where)
        for one in many:
            said = f"{capfirst(one.message)}. {one.mend}"
            yield Mistake(_place(draft, section, at), said, _address(number, where))


def _order(where: Where) -> tuple[int, str]:
    section, _at = _page_of(where)
    return (PAGES.index(section) if section in PAGES else -1, str(where))


def _page_of(where: Where) -> tuple[str, int | None]:
    section = str(where[0]) if where else ABOUT
    if section in ABOUT_KEYS:
        return ABOUT, 0
    at = where[1] if len(where) > 1 and isinstance(where[1], int) else None
    return section, at if is_list(section) else 0


def _place(draft: Draft, section: str, at: int | None) -> str:
    if section not in PAGES:
        return gettext("Norms that hold here too")
    entries = entries_of(draft.values, section)
    if at is None or at >= len(entries) or not is_list(section):
        return section_title(section)
    return f"{section_title(section)}: {choices_in(draft).titled(entries[at])}"


def _address(number: int, where: Where) -> str:
    section, at = _page_of(where)
    if section not in PAGES:
        return reverse("version_text", args=[number]) + "#norms"
    if at is None:
        return reverse("version_section", args=[number, section])
    return reverse("version_entry", args=[number, section, at])


def mark_of(entry: object) -> str:
    """Changes with the entry, so that nobody writes over what somebody else wrote."""
    text = json.dumps(typed(entry), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
