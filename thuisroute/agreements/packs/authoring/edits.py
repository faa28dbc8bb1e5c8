"""Changing one entry of a draft: an edit gives new values and leaves the old ones."""

from typing import Any

from thuisroute.agreements.packs.authoring.norms import replacing
from thuisroute.agreements.packs.authoring.sections import (
    ABOUT,
    ABOUT_KEYS,
    is_list,
)
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.layering import name_of
from thuisroute.kernel.yaml_file import Where


def where_is(section: str, at: int) -> Where:
    """The place of an entry in the pack; a section that is no list is one entry."""
    if section == ABOUT:
        return ()
    return (section, at) if is_list(section) else (section,)


def entries_of(values: Values, section: str) -> list[Any]:
    """What stands in a section, also when it is one whole."""
    if section == ABOUT:
        return [{key: values[key] for key in ABOUT_KEYS if key in values}]
    found = values.get(section)
    if is_list(section):
        return list(found) if isinstance(found, list) else []
    return [] if found is None else [found]


def with_entry(values: Values, section: str, at: int, entry: object) -> Values:
    """With another entry at a place; one past the last adds it."""
    if section == ABOUT:
        rest = {key: one for key, one in values.items() if key not in ABOUT_KEYS}
        return {**rest, **(entry if isinstance(entry, dict) else {})}
    if not is_list(section):
        return replacing({**values, section: entry})
    entries = entries_of(values, section)
    return _with(values, section, [*entries[:at], entry, *entries[at + 1 :]])


def without_entry(values: Values, section: str, at: int) -> Values:
    """Without an entry, or without a section that is one whole."""
    entries = entries_of(values, section)
    return _with(values, section, [*entries[:at], *entries[at + 1 :]])


def with_entry_moved(values: Values, section: str, at: int, to: int) -> Values:
    """With an entry of a list at another place in it."""
    entries = entries_of(values, section)
    entry = entries.pop(at)
    return _with(values, section, [*entries[:to], entry, *entries[to:]])


def put_back(values: Values, earlier: Values, section: str, name: str) -> Values:
    """With an entry as it was in an earlier version, or gone as it was there."""
    if not is_list(section):
        rest = {key: one for key, one in values.items() if key != section}
        return replacing({**rest, **_only(earlier, section)})
    before = {name_of(one): one for one in entries_of(earlier, section)}
    now = entries_of(values, section)
    places = [at for at, one in enumerate(now) if name_of(one) == name]
    if name not in before:
        return _with(values, section, [e for e in now if name_of(e) != name])
    if places:
        return with_entry(values, section, places[0], before[name])
    at = min(list(before).index(name), len(now))
    return _with(values, section, [*now[:at], before[name], *now[at:]])


def _only(values: Values, section: str) -> Values:
    return {section: values[section]} if section in values else {}


def _with(values: Values, section: str, entries: list[Any]) -> Values:
    if not entries:
        rest = {key: one for key, one in values.items() if key != section}
        needed = PackDocument.model_fields[section].is_required()
        return replacing({**rest, section: []} if needed else rest)
    return replacing({**values, section: entries if is_list(section) else entries[0]})
