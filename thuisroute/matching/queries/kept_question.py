"""What of a kept round is still open, as a question for the engine."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

import numpy as np

from thuisroute.matching.engine.problem import (
    Group,
    Ints,
    Load,
    Pairs,
    Problem,
    ints,
)
from thuisroute.matching.engine.solve import Answer
from thuisroute.matching.queries.parts import most_of_the_parts
from thuisroute.matching.rules.kept import (
    Decided,
    KeptLimit,
    KeptPerson,
    KeptProblem,
    closed,
    fixed,
)

People: TypeAlias = Sequence[KeptPerson]
Sure: TypeAlias = Mapping[int, UUID]


@dataclass(frozen=True, slots=True)
class Open:
    """The question, and whom it numbers."""

    problem: Problem
    people: tuple[KeptPerson, ...]


def answered(kept: KeptProblem, decided: Iterable[Decided]) -> tuple[Open, Answer]:
    """With the most points; where parts by origin cannot all be kept any more, as much
    of each as can be."""
    decided = tuple(decided)
    return most_of_the_parts(
        lambda part: _open(kept, decided, part), lambda still: still.problem
    )


def _open(kept: KeptProblem, decided: Sequence[Decided], part: int) -> Open:
    sure = fixed(kept, decided)
    shut = closed(kept, decided) | {*sure}
    housed = {*sure.values()}
    people = tuple(one for one in kept.people if one.key not in housed and not one.away)
    room = list(_room(kept, frozenset(sure) | kept.gone))
    return Open(
        Problem(
            residents=tuple(str(one.key) for one in people),
            homes=tuple(str(home) for home in range(kept.homes)),
            pairs=_pairs(people, shut),
            waiting=ints(np.arange(len(people))),
            home_groups=tuple(
                Group(one.name, ints(one.homes), 0, left)
                for one, left in room
                if not one.crosses
            ),
            resident_groups=tuple(_least(kept, people, sure, part)),
            loads=(*_loads(room, people), *_for_others(kept, people, sure)),
        ),
        people,
    )


def _pairs(people: People, shut: frozenset[int]) -> Pairs:
    pairs = [
        (who, home, score)
        for who, one in enumerate(people)
        for home, score in sorted(one.fits.items())
        if home not in shut
    ]
    columns = zip(*pairs, strict=True) if pairs else ((), (), ())
    return Pairs(*(ints(list(column)) for column in columns))


def _room(kept: KeptProblem, taken: frozenset[int]) -> Iterator[tuple[KeptLimit, int]]:
    """Limits, with what is left of them once what is taken is taken off."""
    for one in kept.limits:
        yield one, max(0, one.high - one.used(taken))


def _loads(room: Iterable[tuple[KeptLimit, int]], people: People) -> Iterator[Load]:
    for one, left in room:
        if one.crosses:
            yield Load(one.name, ints(one.homes), _each(one, people), left)


def _each(limit: KeptLimit, people: People) -> Ints:
    """What each person takes of it: every home that fits somebody is of one product, so
    that all of them take the same."""
    takes = limit.takes
    return ints(
        [next((takes[at] for at in one.fits if at in takes), 0) for one in people]
    )


def _least(kept: KeptProblem, people: People, sure: Sure, part: int) -> Iterator[Group]:
    """People of one origin still get so many of all homes."""
    for one in kept.parts:
        low = one.still(sure, part) if one.homes is None else 0
        members = [at for at, who in enumerate(people) if who.key in one.people]
        if low:
            yield Group(f"from {one.municipality}", ints(members), low, len(members))


def _for_others(kept: KeptProblem, people: People, sure: Sure) -> Iterator[Load]:
    """Others still get so many of the homes of one municipality."""
    for one in kept.parts:
        if one.homes is not None:
            others = ints([who.key not in one.people for who in people])
            homes = ints(sorted(one.homes))
            room = one.room(sure, kept.gone)
            yield Load(f"kept for {one.municipality}", homes, others, room)
