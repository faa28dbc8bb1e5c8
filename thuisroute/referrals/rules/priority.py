"""Who may be given priority, and from when it stands (R5)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.kernel.verdicts import Reason, Verdict


class PriorityState(StrEnum):
    """Where the question of priority stands for a referral."""

    NONE = "none"
    GRANTED = "granted"
    REFUSED = "refused"
    OBJECTED = "objected"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


S = PriorityState
# One category at a time; who objected gets an answer before anything else, or takes the
# objection back, after which the refusal stands as it did.
MOVES: Mapping[PriorityState, frozenset[PriorityState]] = {
    S.NONE: frozenset({S.GRANTED, S.REFUSED}),
    S.ENDED: frozenset({S.GRANTED, S.REFUSED}),
    S.GRANTED: frozenset({S.ENDED}),
    S.REFUSED: frozenset({S.GRANTED, S.OBJECTED}),
    S.OBJECTED: frozenset({S.GRANTED, S.REFUSED, S.WITHDRAWN}),
    S.WITHDRAWN: frozenset({S.GRANTED, S.OBJECTED}),
}
DECISIONS = (S.GRANTED, S.REFUSED, S.ENDED)
# No category is open: whatever is decided next begins anew.
UNDECIDED = frozenset({S.NONE, S.ENDED})
# A refusal that nobody objects to now.
REFUSALS = frozenset({S.REFUSED, S.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Decided:
    """The newest decision: when, by whom, whether it answers an objection. `told_on`:
    when it was written down here, from when on the resident can read it."""

    on: date
    told_on: date
    by: UUID
    answers: bool = False

    @property
    def known_on(self) -> date:
        """The later of the two: nobody objects to what they cannot know yet."""
        return max(self.on, self.told_on)


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest step: since when, of which category; all empty before the first."""

    state: PriorityState = S.NONE
    category: str = ""
    on: date | None = None
    decided: Decided | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to write down."""

    to: PriorityState
    category: str
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides. `gone`: the agreement lost the category that is open; then whoever
    decides on one that it has, `deciders`, finishes it as well."""

    seat: Participant
    gone: bool = False
    deciders: frozenset[Participant] = frozenset()

    def may_settle(self, found: PriorityCategory, *, is_open: bool) -> bool:
        """Whether this seat is the one that decides on it."""
        instead = self.deciders if self.gone and is_open else frozenset()
        return self.seat in {found.decided_by, *instead}


def may_be_decided(
    asked: Asked, found: PriorityCategory | None, *, now: Standing, by: Decider
) -> Verdict:
    """By whom the agreement names, with a reason, about the category that is open."""
    against: list[Reason] = []
    if found is None:
        return Verdict((Reason("The agreement has no such category."),))
    is_open = asked.category == now.category
    if not by.may_settle(found, is_open=is_open):
        against.append(Reason("Somebody else decides on this category.", found.article))
    if not asked.reason.strip():
        against.append(Reason("Write down the reason."))
    if by.gone and is_open and asked.to is S.GRANTED:
        against.append(
            Reason("The agreement lost this priority. Choose one that it has now.")
        )
    against += follows(asked, now, gone=by.gone)
    return Verdict(tuple(against))


def follows(asked: Asked, now: Standing, *, gone: bool = False) -> Iterator[Reason]:
    """What is against a step after the one before. Of whom the category is `gone` in
    which they were refused, an objection is granted in one that there is now."""
    if asked.to not in MOVES[now.state]:
        yield Reason("This does not follow on what was decided before.")
    instead = gone and now.state is S.OBJECTED and asked.to is S.GRANTED
    if (
        now.state in {S.GRANTED, S.OBJECTED}
        and asked.category != now.category
        and not instead
    ):
        yield Reason("First finish what is open for the other category.")
    if now.on is not None and asked.on < now.on:
        yield Reason("This day lies before the decision that it follows on.")
