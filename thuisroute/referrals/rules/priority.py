"""Who may be given priority, who may object, and from when it stands (R5)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.kernel.verdicts import Reason, Verdict


class PriorityState(StrEnum):
    """Where the question of priority stands for a referral."""

    NONE = "none"
    GRANTED = "granted"
    REFUSED = "refused"
    OBJECTED = "objected"
    ENDED = "ended"


S = PriorityState
# One category at a time; who objected gets an answer before anything else.
MOVES: Mapping[PriorityState, frozenset[PriorityState]] = {
    S.NONE: frozenset({S.GRANTED, S.REFUSED}),
    S.ENDED: frozenset({S.GRANTED, S.REFUSED}),
    S.GRANTED: frozenset({S.ENDED}),
    S.REFUSED: frozenset({S.GRANTED, S.OBJECTED}),
    S.OBJECTED: frozenset({S.GRANTED, S.REFUSED}),
}
DECISIONS = (S.GRANTED, S.REFUSED, S.ENDED)


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest step: since when, of which category; all empty before the first."""

    state: PriorityState = S.NONE
    category: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to write down."""

    to: PriorityState
    category: str
    reason: str
    on: date


def may_be_decided(
    asked: Asked, found: PriorityCategory | None, *, now: Standing, by: Participant
) -> Verdict:
    """By whom the agreement names, with a reason, about the category that is open."""
    against: list[Reason] = []
    if found is None:
        return Verdict((Reason("The agreement has no such category."),))
    if by != found.decided_by:
        against.append(Reason("Somebody else decides on this category.", found.article))
    against += _follows(asked, now)
    return Verdict(tuple(against))


def may_object(
    asked: Asked, found: PriorityCategory | None, *, now: Standing
) -> Verdict:
    """After a refusal, within the term of the agreement where it has one."""
    against = list(_follows(asked, now))
    until = objection_until(found, now)
    if until is not None and asked.on > until:
        against.append(Reason("The time for an objection is over."))
    return Verdict(tuple(against))


def objection_until(found: PriorityCategory | None, now: Standing) -> date | None:
    """The last day for an objection to a refusal; None without an agreed end."""
    if found is None or found.objection_within is None or now.on is None:
        return None
    return found.objection_within.after(now.on)


def _follows(asked: Asked, now: Standing) -> Iterator[Reason]:
    if asked.to not in MOVES[now.state]:
        yield Reason("This does not follow on what was decided before.")
    if now.state in {S.GRANTED, S.OBJECTED} and asked.category != now.category:
        yield Reason("First finish what is open for the other category.")
    if not asked.reason.strip():
        yield Reason("Write down the reason.")
    if now.on is not None and asked.on < now.on:
        yield Reason("This day lies before the decision that it follows on.")
