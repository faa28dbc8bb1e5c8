"""What another version of the agreement does to what is due (AG3): row by row for the
clocks, counted by party and month for people."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

Key = tuple[str, date, int]


class Effect(StrEnum):
    """What becomes of one obligation."""

    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"
    """Due on another day."""
    HANDED_OVER = "handed_over"
    """Asked of another party or role."""
    JUDGED_OTHERWISE = "judged_otherwise"
    """Already settled, and in time under one version but not under the other."""
    REWORDED = "reworded"
    """Under another article, with others, or with another warning."""


@dataclass(frozen=True)
class Standing:
    """How one obligation stands under a version; `key` names it within its dossier."""

    key: Key
    article: str
    due: date
    party_kind: str
    role: str
    party: UUID | None
    settled: str
    rest: str
    """What else stands in the row, told apart only as same or not."""

    @property
    def of(self) -> tuple[str, str, UUID | None]:
        """Of whom it is asked."""
        return self.party_kind, self.role, self.party


@dataclass(frozen=True)
class Consequence:
    """One obligation that is not the same under both versions.

    `before` and `after` are how it stands, None where it is not there.
    """

    effect: Effect
    before: Standing | None
    after: Standing | None

    @property
    def now(self) -> Standing:
        """As it will stand, or as it stood where it goes."""
        found = self.after or self.before
        if found is None:
            raise ValueError("A consequence is about an obligation.")
        return found


def consequences(
    before: Iterable[Standing], after: Iterable[Standing]
) -> tuple[Consequence, ...]:
    """Everything that changes for one dossier, in the order of what is named."""
    old = {one.key: one for one in before}
    new = {one.key: one for one in after}
    return tuple(_compared(old, new))


def _compared(
    old: Mapping[Key, Standing], new: Mapping[Key, Standing]
) -> Iterator[Consequence]:
    for key in sorted({*old, *new}):
        effect = _effect(old.get(key), new.get(key))
        if effect is not None:
            yield Consequence(effect, old.get(key), new.get(key))


def _effect(before: Standing | None, after: Standing | None) -> Effect | None:
    if before is None:
        return Effect.ADDED
    if after is None:
        return Effect.DROPPED
    if before.due != after.due:
        return Effect.MOVED
    if before.of != after.of:
        return Effect.HANDED_OVER
    if before.settled != after.settled:
        return Effect.JUDGED_OTHERWISE
    return Effect.REWORDED if before != after else None


@dataclass(frozen=True)
class Line:
    """How many obligations of one clock change in one way, at one party, in one month.

    `month` is the first day of the month in which they are, or were, due.
    """

    party: UUID | None
    party_kind: str
    article: str
    clock: str
    effect: Effect
    month: date
    count: int


def lines(found: Iterable[Consequence]) -> tuple[Line, ...]:
    """The consequences of many dossiers together, without any of them."""
    counted = Counter(
        (
            one.now.party,
            one.now.party_kind,
            one.now.article,
            one.now.key[0],
            one.effect,
            one.now.due.replace(day=1),
        )
        for one in found
    )
    order = sorted(counted, key=lambda one: (one[2], one[3], one[5], str(one[0])))
    return tuple(Line(*one, count=counted[one]) for one in order)


def seal(found: Iterable[tuple[UUID, Consequence]]) -> str:
    """The same for just the same consequences in the same dossiers, so that what was
    looked at is what happens; it tells nothing of them."""
    rows = sorted(f"{resident} {consequence!r}" for resident, consequence in found)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
