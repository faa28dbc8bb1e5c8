"""What one agreement says otherwise than another, entry by entry (AG3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement

# What names an entry within its section, the first that it has.
NAMING = ("id", "number", "code", "kind")
# The edition itself: of course another one has others.
EDITION = frozenset({"version", "valid_from", "valid_until"})


class Change(StrEnum):
    """What became of an entry."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class Difference:
    """One entry of a section that is not the same in both.

    `entry` names it, or is empty where the section is one whole; `before` and `after`
    are the entries themselves, None where there is none; `fields` are the names of
    what differs.
    """

    section: str
    entry: str
    change: Change
    fields: tuple[str, ...]
    before: object | None
    after: object | None


def differences(old: Agreement, new: Agreement) -> tuple[Difference, ...]:
    """Everything that `new` says otherwise, in the order of the sections."""
    return tuple(
        found
        for field in fields(Agreement)
        if field.name not in EDITION
        for found in _of_section(
            field.name, getattr(old, field.name), getattr(new, field.name)
        )
    )


def _of_section(section: str, old: object, new: object) -> Iterator[Difference]:
    if old == new:
        return
    if isinstance(old, tuple) and isinstance(new, tuple):
        yield from _of_lists(section, _by_name(old), _by_name(new))
    else:
        yield _difference(section, "", old, new)


def _of_lists(
    section: str, old: Mapping[str, object], new: Mapping[str, object]
) -> Iterator[Difference]:
    for name in [*old, *(one for one in new if one not in old)]:
        before, after = old.get(name), new.get(name)
        if before != after:
            yield _difference(section, name, before, after)


def _by_name(entries: tuple[object, ...]) -> dict[str, object]:
    return {_name(one): one for one in entries}


def _name(entry: object) -> str:
    for key in NAMING:
        name = getattr(entry, key, None)
        if isinstance(name, str):
            return str(name)
    return str(entry)


def _difference(
    section: str, entry: str, old: object | None, new: object | None
) -> Difference:
    if old is None:
        return Difference(section, entry, Change.ADDED, (), None, new)
    if new is None:
        return Difference(section, entry, Change.REMOVED, (), old, None)
    return Difference(section, entry, Change.CHANGED, _differing(old, new), old, new)


def _differing(old: object, new: object) -> tuple[str, ...]:
    if is_dataclass(old) and not isinstance(old, type) and type(old) is type(new):
        return tuple(
            one.name
            for one in fields(old)
            if getattr(old, one.name) != getattr(new, one.name)
        )
    return ()
