"""What can be done with a lease now, and by whom; what comes next stands first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.tenancies.rules.lifecycle import LeaseState

COMING = (LeaseState.PREPARED, LeaseState.SIGNED)


class NextStep(StrEnum):
    """A step, by the name of the page on which it is taken."""

    SIGN = "sign_lease"
    START = "start_lease"
    NEIGHBOURS = "neighbour_agreements"
    REVIEW = "review"
    EVALUATE = "evaluate_plan"
    DECIDE = "conversion"
    OWN_LEASE = "prepare_own_lease"
    TELL = "tell_last_day"
    REGISTER_AGAIN = "register_again"
    CANCEL = "cancel_lease"
    END = "end_lease"


class Right(StrEnum):
    """What a role may do with a lease, by the capability's name."""

    KEEP = "keep_lease"
    NEIGHBOURS = "record_neighbours"
    REVIEW = "hold_review"
    EVALUATE = "evaluate_plan"
    DECIDE = "decide_conversion"
    READINESS = "keep_readiness"


@dataclass(frozen=True)
class StepFacts:
    """`rights`: of the actor's role; `lets`: the actor's party is the lessor;
    `decidable`: this form is converted or extended; `converts`: so it was decided."""

    state: LeaseState
    rights: frozenset[Right]
    lets: bool
    starts_on: date
    neighbours_recorded: bool
    decidable: bool
    ends: bool
    converts: bool
    coming: bool
    registration_lost: bool


def next_steps(facts: StepFacts, *, today: date) -> tuple[NextStep, ...]:
    """In the order in which a page offers them."""
    return tuple(step for step, right in _steps(facts, today) if right in facts.rights)


def _steps(facts: StepFacts, today: date) -> Iterator[tuple[NextStep, Right]]:
    yield from _before_the_key(facts, today)
    begun = facts.state in {*COMING, LeaseState.RUNNING}
    if begun and not facts.neighbours_recorded:
        yield NextStep.NEIGHBOURS, Right.NEIGHBOURS
    if facts.state == LeaseState.RUNNING:
        yield from _while_running(facts)
    if facts.registration_lost:
        yield NextStep.REGISTER_AGAIN, Right.READINESS
    if facts.state in COMING:
        yield NextStep.CANCEL, Right.KEEP
    elif facts.state == LeaseState.RUNNING and not facts.coming:
        yield NextStep.END, Right.KEEP


def _before_the_key(facts: StepFacts, today: date) -> Iterator[tuple[NextStep, Right]]:
    if facts.state == LeaseState.PREPARED and facts.lets:
        yield NextStep.SIGN, Right.KEEP
    if facts.state == LeaseState.SIGNED and facts.starts_on <= today:
        yield NextStep.START, Right.KEEP


def _while_running(facts: StepFacts) -> Iterator[tuple[NextStep, Right]]:
    if facts.converts and not facts.coming:
        yield NextStep.OWN_LEASE, Right.KEEP
    yield NextStep.REVIEW, Right.REVIEW
    yield NextStep.EVALUATE, Right.EVALUATE
    if facts.decidable and not facts.coming:
        yield NextStep.DECIDE, Right.DECIDE
    if facts.neighbours_recorded:
        yield NextStep.NEIGHBOURS, Right.NEIGHBOURS
    if facts.ends and facts.lets:
        yield NextStep.TELL, Right.KEEP
