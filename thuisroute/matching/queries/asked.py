"""An allocation round as the engine takes it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from thuisroute.agreements.rules.rounds import RoundPoints
from thuisroute.matching.engine.problem import Group, Load, Pairs, Problem, ints
from thuisroute.matching.rules.facts import HomeFacts, NeedFacts
from thuisroute.matching.rules.numbers import Room
from thuisroute.matching.rules.round import Place, Possible, worth
from thuisroute.matching.rules.shares import WHOLE, Share


@dataclass(frozen=True, slots=True)
class Asked:
    """Needs in the order of the queue; `most` homes of one neighbourhood; `rooms` is
    what is left of numbers that are the end of it, `shares` the parts by origin."""

    needs: tuple[NeedFacts, ...]
    homes: tuple[HomeFacts, ...]
    possible: tuple[Possible, ...]
    most: int | None
    points: RoundPoints
    rooms: tuple[Room, ...] = ()
    shares: tuple[Share, ...] = ()


def problem_of(asked: Asked, part: int = WHOLE) -> tuple[Problem, tuple[Possible, ...]]:
    """The question, and the pairs in the order in which it has them; `part` in percent
    is how much of the parts by origin is held to."""
    who = {one.referral: at for at, one in enumerate(asked.needs)}
    where = {one.key: at for at, one in enumerate(asked.homes)}
    pairs = tuple(
        sorted(
            asked.possible,
            key=lambda one: (who[one.need.referral], where[one.home.key]),
        )
    )
    people = len(asked.needs)
    return (
        Problem(
            residents=tuple(one.number for one in asked.needs),
            homes=tuple(str(one.key) for one in asked.homes),
            pairs=Pairs(
                ints([who[one.need.referral] for one in pairs]),
                ints([where[one.home.key] for one in pairs]),
                ints(
                    [
                        worth(one.fit, _place(one, who, people), asked.points)
                        for one in pairs
                    ]
                ),
            ),
            waiting=ints(np.arange(people)),
            home_groups=tuple(_neighbourhoods(asked)),
            resident_groups=tuple(_parts(asked, who, part)),
            loads=(*_loads(asked, where), *_kept(asked, who, where)),
        ),
        pairs,
    )


def _place(one: Possible, who: Mapping[UUID, int], people: int) -> Place:
    return Place(who[one.need.referral], people, privileged=bool(one.need.category))


def _neighbourhoods(asked: Asked) -> Iterator[Group]:
    if asked.most is None:
        return
    members: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(asked.homes):
        members[one.municipality, one.neighbourhood].append(at)
    for (municipality, name), those in members.items():
        yield Group(f"{municipality} {name}", ints(those), 0, asked.most)


def _parts(asked: Asked, who: Mapping[UUID, int], part: int) -> Iterator[Group]:
    """People of one origin get at least their part of all homes."""
    for share in asked.shares:
        low = share.number * part // WHOLE
        if share.homes is None and low:
            members = ints(sorted(who[one] for one in share.people))
            yield Group(f"from {share.municipality}", members, low, len(members))


def _kept(
    asked: Asked, who: Mapping[UUID, int], where: Mapping[UUID, int]
) -> Iterator[Load]:
    """Others get no more homes of a municipality than are not kept for its people."""
    for share in asked.shares:
        if share.homes and share.number:
            others = np.ones(len(asked.needs))
            others[[who[one] for one in share.people]] = 0
            homes = ints(sorted(where[one] for one in share.homes))
            room = share.of - share.number
            yield Load(f"kept for {share.municipality}", homes, ints(others), room)


def _loads(asked: Asked, where: Mapping[UUID, int]) -> Iterator[Load]:
    """What holds beside the counts of neighbourhoods, which it may cross; only where
    there is more than fits. What a home takes hangs on its product, which is that of
    everybody who may have it, so that the engine finds it with the people."""
    products = {one.key: one.product for one in asked.homes}
    for room in asked.rooms:
        if room.holds_back:
            takes = {
                products[home]: each
                for home, each in zip(room.homes, room.each, strict=True)
            }
            weight = ints([takes.get(one.product, 0) for one in asked.needs])
            homes = ints([where[one] for one in room.homes])
            yield Load(room.name, homes, weight, room.left)
