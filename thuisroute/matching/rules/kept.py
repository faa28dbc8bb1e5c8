"""A round that was kept, as numbers: who fitted where, and what was decided since.

Homes are counted by their place in the round from 0, so that what is kept of a person
names no home twice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from thuisroute.agreements.rules.rounds import RoundRule
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.kept_parts import KeptPart


@dataclass(frozen=True, slots=True)
class KeptPerson:
    """`fits`: homes with their points; `found` the home that the program proposed,
    `given` the one that they were proposed for from this round; `away`: they do not
    seek a home now."""

    key: UUID
    place: int
    fits: Mapping[int, int]
    found: int | None = None
    given: int | None = None
    away: bool = False


@dataclass(frozen=True, slots=True)
class KeptLimit:
    """At most `high` of these homes, or no more points than that where each home has
    its `points`; `crosses`: of homes in several neighbourhoods, or in points, beside
    the limits that neighbourhoods have of their own."""

    name: str
    homes: tuple[int, ...]
    high: int
    crosses: bool = False
    points: tuple[int, ...] = ()

    @property
    def takes(self) -> Mapping[int, int]:
        """What each home takes of it."""
        points = self.points or (1,) * len(self.homes)
        return dict(zip(self.homes, points, strict=True))

    def used(self, taken: Iterable[int]) -> int:
        """What these homes take together."""
        return sum(self.takes.get(home, 0) for home in taken)


@dataclass(frozen=True, slots=True)
class KeptProblem:
    """`people` in the order of the queue; `gone`: homes of which nobody may read any
    more to whom they went, `shut`: that left the shop since; `waiting` in percent."""

    homes: int
    people: tuple[KeptPerson, ...]
    limits: tuple[KeptLimit, ...] = ()
    parts: tuple[KeptPart, ...] = ()
    waiting: int = 0
    gone: frozenset[int] = frozenset()
    shut: frozenset[int] = frozenset()

    def person(self, key: UUID) -> KeptPerson | None:
        """By the key of what was kept of them."""
        return next((one for one in self.people if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Decided:
    """A home goes to somebody else than the program proposed, or to nobody (None)."""

    home: int
    person: UUID | None


def fixed(problem: KeptProblem, decided: Iterable[Decided]) -> dict[int, UUID]:
    """Homes of which it is sure who gets them: proposed, or chosen."""
    sure = {one.given: one.key for one in problem.people if one.given is not None}
    chosen = {one.home: one.person for one in decided if one.person is not None}
    return chosen | sure


def closed(problem: KeptProblem, decided: Iterable[Decided]) -> frozenset[int]:
    """Homes that nobody gets any more from this round."""
    left_out = {one.home for one in decided if one.person is None}
    return problem.gone | problem.shut | left_out


def as_found(problem: KeptProblem) -> dict[int, UUID]:
    """What the program proposed."""
    return {one.found: one.key for one in problem.people if one.found is not None}


def is_as_found(problem: KeptProblem, decided: Iterable[Decided]) -> bool:
    """Nothing was decided other than the program proposes, also not by what was
    proposed since."""
    decided, found = tuple(decided), as_found(problem)
    sure = fixed(problem, decided)
    return (
        all(found.get(home) == key for home, key in sure.items())
        and all(one.person is not None for one in decided)
        and not problem.gone.intersection(found)
    )


class HomeFate(StrEnum):
    """What was decided about one home of a round."""

    AS_FOUND = "as_found"
    MOVED = "moved"
    CHOSEN = "chosen"
    LEFT_OUT = "left_out"
    PROPOSED = "proposed"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class HomeTold:
    """`found` is whom the program proposed, `stands` who gets it as things stand."""

    fate: HomeFate
    found: UUID | None
    stands: UUID | None


def told(
    home: int,
    problem: KeptProblem,
    decided: Sequence[Decided],
    stands: Mapping[int, UUID],
) -> HomeTold:
    """Of one home, in the words of this round."""
    found, now = as_found(problem).get(home), stands.get(home)
    choice = next((one for one in decided if one.home == home), None)
    if any(one.given == home for one in problem.people) or home in problem.gone:
        return HomeTold(HomeFate.PROPOSED, found, now)
    if choice is not None:
        fate = HomeFate.LEFT_OUT if choice.person is None else HomeFate.CHOSEN
        return HomeTold(fate, found, choice.person)
    if now is None:
        return HomeTold(HomeFate.NOBODY, found, None)
    return HomeTold(HomeFate.AS_FOUND if now == found else HomeFate.MOVED, found, now)


@dataclass(frozen=True, slots=True)
class ChoiceFacts:
    """`person` is None to leave the home out; `cost` what it costs in all, None when
    the limits of the round do not allow it."""

    home: int
    person: UUID | None
    ground: str
    words: str
    cost: int | None
    told: HomeTold


def may_decide(facts: ChoiceFacts, problem: KeptProblem, rule: RoundRule) -> Verdict:
    """With a reason of the agreement or in words, while nobody was proposed for it."""
    if facts.told.fate == HomeFate.PROPOSED:
        return Verdict((Reason("Somebody was proposed for this home already."),))
    if facts.told.fate in (HomeFate.CHOSEN, HomeFate.LEFT_OUT):
        return Verdict(
            (Reason("Something was decided about this home. Undo that first."),)
        )
    against = [*_about_whom(facts, problem)]
    if facts.ground and rule.deviation(facts.ground) is None:
        against.append(Reason("Choose a reason of the agreement.", rule.article))
    if not facts.ground and not facts.words.strip():
        against.append(Reason("Choose a reason, or say in words why."))
    return Verdict(tuple(against))


def _about_whom(facts: ChoiceFacts, problem: KeptProblem) -> Iterable[Reason]:
    if facts.person is None:
        if facts.told.stands is None:
            yield Reason("Nobody gets this home in this round.")
        return
    person = problem.person(facts.person)
    if facts.home in problem.shut:
        yield Reason("This home is not in the shop any more.")
    elif person is None or facts.home not in person.fits:
        yield Reason("This person did not fit this home when the round was kept.")
    else:
        yield from _about_one_who_fits(facts, person)


def _about_one_who_fits(facts: ChoiceFacts, person: KeptPerson) -> Iterable[Reason]:
    if person.given is not None:
        yield Reason("This person was proposed for a home of this round already.")
    elif person.key == facts.told.stands:
        yield Reason("This person gets the home already.")
    elif person.away:
        yield Reason("This person does not seek a home now.")
    elif facts.cost is None:
        yield Reason("The limits of this round do not allow it.")
