"""A dossier in a special state, as special.csv tells it, and how it gets there.

Every comparison of the access matrix runs on in the state: what it expects is what
`expected.csv` says and, of the one dossier, what `special.csv` makes of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from tests.permissions.oracle import ANY, Unclear, Verbs, said_in, verbs_in, words_in

BESIDES, AT_MOST, OWN = "besides", "at_most", "own"
EMERGENCY, ENDED = "emergency_open", "emergency_ended"
HIDDEN, KEPT_OUT = "address_hidden", "kept_out"
CONTACT_OUT = "contact_kept_out"
OBJECTED, RESTRICTED = "objected", "restricted"
WHO = ("party", "relation", "role")
Values = Mapping[str, object]


@dataclass(frozen=True)
class Special:
    """One row of special.csv."""

    states: frozenset[str]
    who: tuple[frozenset[str], ...]
    data: frozenset[str]
    but_not: frozenset[str]
    column: str
    values: frozenset[str]
    counts: str
    verbs: Verbs

    def names(self, asks: "Asks") -> bool:
        """Whether it is about whoever asks, in the state of the dossier for them."""
        return bool(self.states & asks.states) and all(
            not words or word in words
            for words, word in zip(self.who, asks.who, strict=True)
        )

    def fits(self, asks: "Asks", data: str, table: str, values: Values) -> bool:
        """Whether it is about this of the dossier too."""
        called = {data, table}
        if self.but_not & called or (self.data and not self.data & called):
            return False
        if self.column == OWN:
            return bool({values.get("user_id"), values.get("access_id")} & asks.did)
        return not self.column or values.get(self.column) in self.values


@dataclass(frozen=True)
class Asks:
    """Of which kind, in which relation and role somebody asks; which states hold
    for them, and the keys of who they are and what they opened."""

    who: tuple[str, str, str]
    states: frozenset[str]
    did: frozenset[object] = frozenset()


@dataclass(frozen=True)
class State:
    """Of one dossier: what holds for everybody, and what for one person by their key;
    with the emergencies that somebody opened."""

    resident: UUID
    of_all: frozenset[str] = frozenset()
    of_one: Mapping[UUID, frozenset[str]] | None = None
    opened: Mapping[UUID, str] | None = None

    def asks(self, who: tuple[str, str, str], user: UUID) -> Asks:
        """This person, in what holds for them."""
        mine = (self.of_one or {}).get(user, frozenset())
        did = {str(user), (self.opened or {}).get(user)} - {None}
        return Asks(who, self.of_all | mine, frozenset(did))


def made_of(
    said: Verbs, asks: Asks, *, data: str, table: str = "", values: Values | None = None
) -> Verbs:
    """What is left of what expected.csv says, with what comes besides."""
    found = [
        one
        for one in specials()
        if one.names(asks) and one.fits(asks, data, table, values or {})
    ]
    for one in found:
        if one.counts == BESIDES:
            said |= one.verbs
    for one in found:
        if one.counts == AT_MOST:
            said &= one.verbs
    return said


def may_be(state: str, who: tuple[str, str, str]) -> bool:
    """Whether some row speaks of somebody in this state."""
    return any(one.names(Asks(who, frozenset({state}))) for one in specials())


@cache
def specials() -> tuple[Special, ...]:
    """The rows of special.csv."""
    return tuple(_special(row) for row in said_in("special.csv"))


def _special(row: Mapping[str, str]) -> Special:
    if row["counts"] not in {BESIDES, AT_MOST}:
        raise Unclear(f"counts how? {row['counts']}")
    column, _is, values = row["rows"].partition("=")
    return Special(
        states=frozenset(row["state"].split()),
        who=tuple(words_in(row[name]) for name in WHO),
        data=words_in(row["data"]),
        but_not=frozenset(row["but_not"].split()),
        column="" if column == ANY else column,
        values=frozenset(values.split()),
        counts=row["counts"],
        verbs=verbs_in(row["verbs"]),
    )
