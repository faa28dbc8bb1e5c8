"""Invented regions of three sizes, the same for the same seed.

Home sizes 1 to 4, three bands of rent, three municipalities where each resident wants
to live, waiting times that fall off, one pair in twenty ruled out, 1,000 to 10,000
points a pair.
"""

from dataclasses import dataclass, replace

import numpy as np

from thuisroute.matching.engine.problem import (
    Apart,
    Group,
    Load,
    Pairs,
    Problem,
    ints,
)


@dataclass(frozen=True)
class Size:
    """How many of each."""

    residents: int
    homes: int
    neighbourhoods: int
    municipalities: int


SIZES = {
    "small": Size(200, 60, 20, 5),
    "middle": Size(2_000, 500, 80, 12),
    "large": Size(10_000, 3_000, 300, 30),
}
MOST_OF_A_NEIGHBOURHOOD = 0.8
LEAST_OF_A_MUNICIPALITY, MOST_OF_A_MUNICIPALITY = 0.55, 0.95
POINTS_PER_HOME, HEAVIEST_SHARE = 1.4, 0.1
HEAVIEST = 4
HUNDREDTHS = 100
STEP_FREE, NEED_STEP_FREE, RULED_OUT = 0.3, 0.15, 0.05


def flow_problem(size: Size, seed: int = 1) -> Problem:
    """One home each, and counts that lie within each other."""
    luck = np.random.default_rng(seed)
    town = np.sort(np.arange(size.neighbourhoods) % size.municipalities)
    place = luck.integers(0, size.neighbourhoods, size.homes)
    pairs = _pairs(size, town[place], luck)
    waits = luck.exponential(300, size.residents)
    return Problem(
        residents=tuple(f"R{number}" for number in range(size.residents)),
        homes=tuple(f"H{number}" for number in range(size.homes)),
        pairs=pairs,
        waiting=ints(np.argsort(np.argsort(-waits))),
        home_groups=_groups(place, town),
        area=ints(place),
    )


def _pairs(size: Size, town: np.ndarray, luck: np.random.Generator) -> Pairs:
    rooms = luck.integers(1, 5, size.homes)
    rent = luck.integers(1, 4, size.homes)
    step_free = luck.random(size.homes) < STEP_FREE
    needed = luck.choice([1, 2, 3, 4], size.residents, p=[0.45, 0.27, 0.18, 0.1])
    limit = luck.choice([1, 2, 3], size.residents, p=[0.4, 0.35, 0.25])
    needs = luck.random(size.residents) < NEED_STEP_FREE
    who, where = [], []
    for resident in range(size.residents):
        wanted = luck.choice(size.municipalities, 3, replace=False)
        fits = (rooms >= needed[resident]) & (rent <= limit[resident])
        fits &= np.isin(town, wanted) & (luck.random(size.homes) >= RULED_OUT)
        if needs[resident]:
            fits &= step_free
        homes = np.flatnonzero(fits)
        who.append(np.full(len(homes), resident))
        where.append(homes)
    count = sum(len(one) for one in where)
    points = luck.integers(1_000, 10_001, count)
    return Pairs(ints(np.concatenate(who)), ints(np.concatenate(where)), ints(points))


def _groups(place: np.ndarray, town: np.ndarray) -> tuple[Group, ...]:
    found = []
    for number in np.unique(place):
        members = ints(np.flatnonzero(place == number))
        high = max(1, int(MOST_OF_A_NEIGHBOURHOOD * len(members) + 1e-9))
        found.append(Group(f"neighbourhood {number}", members, 0, high))
    room = dict.fromkeys(range(len(town)), 0)
    room.update({int(one.name.split()[1]): one.high for one in found})
    for number in np.unique(town[place]):
        members = ints(np.flatnonzero(town[place] == number))
        fits = sum(room[one] for one in np.flatnonzero(town == number))
        low = min(int(np.ceil(LEAST_OF_A_MUNICIPALITY * len(members))), fits)
        high = int(MOST_OF_A_MUNICIPALITY * len(members))
        found.append(Group(f"municipality {number}", members, low, high))
    return tuple(found)


def full_problem(size: Size, seed: int = 1) -> Problem:
    """Also carrying capacity, a cap on the heaviest support, and people apart."""
    plain = flow_problem(size, seed)
    luck = np.random.default_rng(seed + 1)
    level = luck.integers(1, HEAVIEST + 1, size.residents)
    heaviest = ints((level == HEAVIEST) * HUNDREDTHS)
    loads = []
    for number in np.unique(plain.area):
        homes = ints(np.flatnonzero(plain.area == number))
        carries = int(POINTS_PER_HOME * HUNDREDTHS * len(homes) + 1e-9)
        few = int(HEAVIEST_SHARE * HUNDREDTHS * len(homes) + 1e-9)
        loads.append(Load(f"capacity {number}", homes, ints(level * 100), carries))
        loads.append(Load(f"heaviest {number}", homes, heaviest, few))
    apart = [
        Apart(f"apart {number}", int(one), int(other))
        for number, (one, other) in enumerate(
            luck.integers(0, size.residents, (size.residents // 20, 2))
        )
        if one != other
    ]
    return replace(plain, loads=tuple(loads), apart=tuple(apart))
