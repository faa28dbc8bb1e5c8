"""Every rule of a problem as a row over pairs: low <= weights of the answer <= high."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import csr_matrix, diags_array

from thuisroute.matching.engine.problem import (
    Apart,
    Floats,
    Given,
    Group,
    Ints,
    Mask,
    Problem,
)


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """Loads that weigh residents alike; `homes` says which rows a home is in."""

    weight: Ints
    homes: csr_matrix


@dataclass(slots=True, eq=False)
class Rows:
    """First a row per resident and per home (at most one), then the named rules.

    `near` are rows of two people who stay apart, one per area, added when a solution
    needs them; they come last.
    """

    problem: Problem
    names: list[str]
    low: list[float]
    high: list[float]
    of_home: csr_matrix
    of_resident: csr_matrix
    kinds: tuple[Kind, ...]
    near: list[tuple[Apart, int]] = field(default_factory=list)

    def columns(self, pairs: Ints) -> csr_matrix:
        """One row of the matrix per pair, one column per rule."""
        who, where = self._ends(pairs)
        fixed = self.of_resident[who] + self.of_home[where]
        for kind in self.kinds:
            weight = diags_array(kind.weight[who].astype(np.float64))
            fixed = fixed + weight @ kind.homes[where]
        return csr_matrix(fixed)

    def near_columns(self, pairs: Ints, first: int = 0) -> list[Ints]:
        """Which of these pairs each row of people apart holds, from row `first`."""
        if not self.near:
            return []
        who, where = self._ends(pairs)
        area = self.problem.area[where]
        return [
            np.flatnonzero(np.isin(who, (one.one, one.other)) & (area == place))
            for one, place in self.near[first:]
        ]

    def reduced(self, price: Floats) -> Floats:
        """What each pair of the problem is worth above the prices of its rules."""
        pairs = self.problem.pairs
        named = len(self.names)
        ours = price[:named]
        worth: Floats = (
            pairs.score
            - (self.of_resident @ ours)[pairs.resident]
            - (self.of_home @ ours)[pairs.home]
        )
        for kind in self.kinds:
            worth -= kind.weight[pairs.resident] * (kind.homes @ ours)[pairs.home]
        for (one, place), paid in zip(self.near, price[named:], strict=True):
            for who in (one.one, one.other) if paid else ():
                of = slice(*np.searchsorted(pairs.resident, [who, who + 1]))
                worth[of] -= paid * (self.problem.area[pairs.home[of]] == place)
        return worth

    def too_near(self, pairs: Ints, part: Floats) -> list[tuple[Apart, int]]:
        """Rows of people apart that this solution breaks and that are not there yet."""
        if not self.problem.apart:
            return []
        who, where = self._ends(pairs)
        inside: dict[tuple[int, int], float] = defaultdict(float)
        used = part > 0
        for one, place, much in zip(
            who[used], self.problem.area[where[used]], part[used], strict=True
        ):
            inside[int(one), int(place)] += float(much)
        places: dict[int, set[int]] = defaultdict(set)
        for one, place in inside:
            places[one].add(place)
        known = {(one.name, place) for one, place in self.near}
        return [
            (two, place)
            for two in self.problem.apart
            for place in sorted(places[two.one] & places[two.other])
            if inside[two.one, place] + inside[two.other, place] > 1 + 1e-6
            and (two.name, place) not in known
        ]

    def _ends(self, pairs: Ints) -> tuple[Ints, Ints]:
        return self.problem.pairs.resident[pairs], self.problem.pairs.home[pairs]


def rows_of(problem: Problem) -> Rows:
    """All rules but those of people apart."""
    people, homes = len(problem.residents), len(problem.homes)
    groups = [*problem.resident_groups, *problem.home_groups]
    total = people + homes + len(groups) + len(problem.loads)
    first = people + homes
    ours = first + len(problem.resident_groups)
    loads = first + len(groups)
    return Rows(
        problem,
        names=[
            *problem.residents,
            *problem.homes,
            *(one.name for one in groups),
            *(one.name for one in problem.loads),
        ],
        low=[-np.inf] * first
        + [one.low if one.low > 0 else -np.inf for one in groups]
        + [-np.inf] * len(problem.loads),
        high=[1.0] * first
        + [float(one.high) for one in groups]
        + [float(one.room) for one in problem.loads],
        of_resident=_within(people, total, 0, problem.resident_groups, first),
        of_home=_within(homes, total, people, problem.home_groups, ours),
        kinds=_kinds(problem, total, loads),
    )


def _within(
    count: int, total: int, own: int, groups: Sequence[Group], first: int
) -> csr_matrix:
    """For each member its own row and those of its groups."""
    members = [np.arange(count), *(one.members for one in groups)]
    rows = [np.arange(count) + own] + [
        np.full(len(one.members), first + number) for number, one in enumerate(groups)
    ]
    return _marks(members, rows, (count, total))


def _kinds(problem: Problem, total: int, first: int) -> tuple[Kind, ...]:
    alike: dict[bytes, list[int]] = defaultdict(list)
    for number, load in enumerate(problem.loads):
        alike[load.weight.tobytes()].append(number)
    return tuple(
        Kind(
            problem.loads[numbers[0]].weight,
            _marks(
                [problem.loads[one].homes for one in numbers],
                [
                    np.full(len(problem.loads[one].homes), first + one)
                    for one in numbers
                ],
                (len(problem.homes), total),
            ),
        )
        for numbers in alike.values()
    )


def _marks(
    members: Sequence[Ints], rows: Sequence[Ints], shape: tuple[int, int]
) -> csr_matrix:
    who, which = np.concatenate(members), np.concatenate(rows)
    return csr_matrix((np.ones(len(who)), (who, which)), shape=shape)


def broken_by(problem: Problem, given: Given) -> list[str]:
    """Names of the rules that an answer does not keep; what every answer is held to."""
    rows = rows_of(problem)
    chosen = given.pair[given.pair >= 0]
    used = np.asarray(rows.columns(chosen).sum(axis=0)).ravel()
    wrong: Mask = (used < np.asarray(rows.low)) | (used > np.asarray(rows.high) + 1e-9)
    names = [rows.names[number] for number in np.flatnonzero(wrong)]
    parts = np.ones(len(chosen))
    return names + [two.name for two, _area in rows.too_near(chosen, parts)]
