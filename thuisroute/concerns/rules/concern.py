"""What a concern in a tenancy asks to be opened, worked on and closed (P5d, C17)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.protocols import ConcernKind, Protocol
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.concerns.rules.walking import Walk
from thuisroute.kernel.verdicts import Reason, Verdict

# Who lets a home has to do with how somebody lives there and with nothing else (P4c).
LANDLORD = "housing_association"
MOST_MEASURES = 50


class Source(StrEnum):
    """Where a concern comes from."""

    RESIDENT = "resident"
    NEIGHBOUR = "neighbour"
    ASSOCIATION = "association"
    PROVIDER = "provider"
    POLICE = "police"
    EARLY_WARNING = "early_warning"


class ConcernOutcome(StrEnum):
    """What came of it."""

    OVER = "over"
    AGREEMENTS_HOLD = "agreements_hold"
    MORE_SUPPORT = "more_support"
    OTHER_PLACE = "other_place"
    UNFOUNDED = "unfounded"


class MeasureKind(StrEnum):
    """What was agreed to do about it."""

    LIVING = "living"
    TASK = "task"
    MORE_SUPPORT = "more_support"
    TIME_OUT = "time_out"


class About(StrEnum):
    """What words of a concern belong to."""

    CONCERN = "concern"
    STEP = "step"
    BACK = "back"
    AGAIN = "again"
    MOVED = "moved"
    MEASURE = "measure"
    DONE = "done"
    CANCELLED = "cancelled"
    NOTE = "note"
    OWN = "own"
    CLOSING = "closing"
    EVICTION = "eviction"
    ALTERNATIVE = "alternative"
    CHANCE = "chance"
    CHANCE_ENDED = "chance_ended"


D = LifeDomain
_DOMAINS = {
    ConcernKind.NUISANCE: D.HOUSING_AND_LIVING_BEHAVIOUR,
    ConcernKind.POLLUTION: D.HOUSING_AND_LIVING_BEHAVIOUR,
    ConcernKind.ARREARS: D.ADMINISTRATION_AND_FINANCE,
    ConcernKind.WORRY: D.SELF_CARE_AND_HEALTH,
    ConcernKind.LONELINESS: D.SOCIAL_NETWORK,
}
# Of care, whatever the concern is about.
_CARE = frozenset({MeasureKind.MORE_SUPPORT, MeasureKind.TIME_OUT})
# About what somebody can lose the home.
THREATENING = frozenset(
    {ConcernKind.NUISANCE, ConcernKind.POLLUTION, ConcernKind.ARREARS}
)
DOMAINS = tuple(dict.fromkeys(_DOMAINS.values()))


def domain_of(kind: ConcernKind, party_kind: str) -> LifeDomain:
    """The life domain of a concern, by what it is about and who opens it: what an
    association brings is about living in its home, also when the rent is late."""
    if party_kind == LANDLORD:
        return D.HOUSING_AND_LIVING_BEHAVIOUR
    return _DOMAINS[kind]


def domain_of_measure(kind: MeasureKind, concern: str) -> str:
    """The life domain of a measure: support is care, what was agreed on living is not,
    and a task is about what the concern is about."""
    if kind in _CARE:
        return D.SELF_CARE_AND_HEALTH.value
    if kind == MeasureKind.LIVING:
        return D.HOUSING_AND_LIVING_BEHAVIOUR.value
    return concern


@dataclass(frozen=True)
class Reported:
    """What was seen or heard, from whom, and how soon something has to be done."""

    kind: ConcernKind
    source: Source
    words: str
    on: date
    urgency: str = ""


def may_be_opened(
    reported: Reported, protocol: Protocol | None, *, shared: bool, today: date
) -> Verdict:
    """`shared`: whether its life domain is shared with who opens it."""
    against = [] if shared else [Reason("This life domain is not shared with you.")]
    return Verdict(against=(*against, *_against_opening(reported, protocol, today)))


def _against_opening(
    reported: Reported, protocol: Protocol | None, today: date
) -> Iterator[Reason]:
    if not reported.words.strip():
        yield Reason("Say in words what was seen or heard.")
    if reported.on > today:
        yield Reason("That day has not come yet.")
    if protocol and reported.urgency not in {one.id for one in protocol.urgencies}:
        yield Reason("Choose how soon something has to be done.")
    if reported.source == Source.EARLY_WARNING and reported.kind != ConcernKind.ARREARS:
        yield Reason("Early-warning lists tell of arrears only.")


@dataclass(frozen=True)
class MeasureTerms:
    """What was agreed, who does it, and by when. `hours` a month more, where it is more
    support that has to be asked of who decides on it; `return_on` where it is a place
    to stay for a while, which is asked from today."""

    kind: MeasureKind
    words: str
    due_on: date
    hours: int | None = None
    return_on: date | None = None


def may_agree(
    terms: MeasureTerms, *, reads: bool, shared: bool, agreed: int, today: date
) -> Verdict:
    """`reads`: whether who has to do it reads about that part of life; `shared`:
    whether the writer does; `agreed`: how many there are already."""
    against = []
    if not shared:
        against.append(Reason("This life domain is not shared with you."))
    if not reads:
        against.append(Reason("That organisation may not read this."))
    if agreed >= MOST_MEASURES:
        against.append(Reason("There are too many agreements on this concern."))
    return Verdict(against=(*against, *_against_terms(terms, today)))


def _against_terms(terms: MeasureTerms, today: date) -> Iterator[Reason]:
    if not terms.words.strip():
        yield Reason("Say in words what was agreed.")
    if terms.due_on < today:
        yield Reason("Choose a day that is still to come.")
    if terms.hours and terms.kind != MeasureKind.MORE_SUPPORT:
        yield Reason("Hours are asked for more support only.")
    if terms.return_on and terms.kind != MeasureKind.TIME_OUT:
        yield Reason("A day of return is asked for a place to stay only.")


def may_close(walk: Walk | None, waiting: int, *, words: str) -> Verdict:
    """Once the protocol has come to its end and nothing waits; `waiting`: how many
    agreed measures are still to be done."""
    against = []
    if walk is not None and walk.waiting is not None:
        against.append(Reason("A step of the protocol is still to be taken."))
    if waiting:
        against.append(Reason("Something that was agreed is still to be done."))
    if not words.strip():
        against.append(Reason("Say what came of it."))
    return Verdict(against=tuple(against))
