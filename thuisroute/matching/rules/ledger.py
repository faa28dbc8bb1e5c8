"""The quota ledger: what was agreed, offered, withdrawn, declined and given (G4)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from thuisroute.kernel.verdicts import Reason, Verdict

OFFERED, WITHDRAWN, LET_OUTSIDE, GIVEN = "offered", "withdrawn", "let_outside", "given"
ABOVE = "above"
K = TypeVar("K")
FIRST_YEAR, LAST_YEAR = 2000, 2200
MOST = 9_999
# How many years back can be looked at.
YEARS = 5


@dataclass(frozen=True, slots=True, order=True)
class QuotaKey:
    """What a quota is of; municipality and product as codes of the agreement."""

    association: UUID
    municipality: str
    product: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row; `agreed` is None where nothing was agreed. `let_outside`: to somebody
    who did not come by this route. `above`: homes for which somebody was proposed with
    a reason though the number was used up; `unagreed`: of those given, how many
    where nothing was agreed."""

    key: QuotaKey
    agreed: int | None
    offered: int = 0
    withdrawn: int = 0
    let_outside: int = 0
    given: int = 0
    above: int = 0
    unagreed: int = 0

    @property
    def to_go(self) -> int | None:
        """Homes that are still to be given; below nothing is more than agreed."""
        if self.agreed is None:
            return None
        return self.agreed - self.given + self.unagreed


@dataclass(frozen=True, slots=True)
class Declined:
    """How often matches of an association `ended` for a reason, and how often it was
    said and not confirmed, so that the match went on; both cut off at fives."""

    association: UUID
    cause: str
    ended: int
    not_confirmed: int = 0


Often = tuple[UUID, str, int]


def declines_of(
    ended: Iterable[Often], not_confirmed: Iterable[Often]
) -> list[Declined]:
    """By association and reason; what is nothing in both is left out."""
    both: dict[tuple[UUID, str], list[int]] = defaultdict(lambda: [0, 0])
    for place, counted in enumerate((ended, not_confirmed)):
        for association, cause, number in counted:
            both[association, cause][place] += number
    return [Declined(*key, *both[key]) for key in sorted(both) if any(both[key])]


Counted = tuple[QuotaKey, str, int]


def lines_of(agreed: Mapping[QuotaKey, int], counted: Iterable[Counted]) -> list[Line]:
    """Everything that was agreed or that happened, by association, place, product."""
    found: dict[QuotaKey, dict[str, int]] = defaultdict(dict)
    for key, kind, number in counted:
        found[key][kind] = number
    return [
        Line(
            key,
            agreed.get(key),
            offered=found[key].get(OFFERED, 0),
            withdrawn=found[key].get(WITHDRAWN, 0),
            let_outside=found[key].get(LET_OUTSIDE, 0),
            given=found[key].get(GIVEN, 0),
            above=found[key].get(ABOVE, 0),
        )
        for key in sorted({*agreed, *found})
    ]


def total_of(lines: Sequence[Line]) -> Line | None:
    """All together; what was agreed counts where it was."""
    if not lines:
        return None
    known = [one.agreed for one in lines if one.agreed is not None]
    return Line(
        QuotaKey(UUID(int=0), "", ""),
        sum(known) if known else None,
        offered=sum(one.offered for one in lines),
        withdrawn=sum(one.withdrawn for one in lines),
        let_outside=sum(one.let_outside for one in lines),
        given=sum(one.given for one in lines),
        above=sum(one.above for one in lines),
        unagreed=sum(one.given for one in lines if one.agreed is None),
    )


def sums_by(lines: Iterable[Line], of: Callable[[Line], K]) -> dict[K, Line]:
    """The same added up by association, or by municipality, in the order of the lines.

    What was given where nothing was agreed takes nothing off what is left.
    """
    parts: dict[K, list[Line]] = defaultdict(list)
    for one in lines:
        parts[of(one)].append(one)
    return {key: total for key, those in parts.items() if (total := total_of(those))}


def years_shown(this_year: int, agreed: Iterable[int] = ()) -> list[int]:
    """The newest first, with every year for which anything was agreed; quotas of next
    year are entered before it begins."""
    usual = range(this_year + 1, this_year - YEARS, -1)
    return sorted({*usual, *agreed}, reverse=True)


def year_asked(asked: str, this_year: int) -> int:
    """The year that was typed, or this one."""
    year = asked.isascii() and asked.isdecimal() and len(asked) == len("2000")
    typed = int(asked) if year else 0
    return typed if FIRST_YEAR <= typed <= LAST_YEAR else this_year


def may_be_agreed(*, number: int, year: int, this_year: int, rests_on: str) -> Verdict:
    """A quota is of this year, the one before, or one of the next ten."""
    against = []
    if not 0 <= number <= MOST:
        against.append(Reason("Choose a number of homes from 0 to 9,999."))
    if not this_year - 1 <= year <= this_year + 10:
        against.append(Reason("Choose last year, this year, or one of the next ten."))
    if not rests_on.strip():
        against.append(Reason("Say which agreement this number rests on."))
    return Verdict(tuple(against))
