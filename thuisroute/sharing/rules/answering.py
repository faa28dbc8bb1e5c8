"""Answering a request about one's own data: what may be decided, with which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.rights import RightKind
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.sharing.rules.erasing_on_request import Part, against_erasing
from thuisroute.sharing.rules.rights import ANSWERS, LONGEST, RequestState

# What is stopped is stopped or not.
NEVER_IN_PART = frozenset({RightKind.OBJECTION})


@dataclass(frozen=True)
class Decision:
    """The answer and its words; `domains`: what a restriction covers, none is all;
    `classes`: the classes of record that an erasure lets go."""

    outcome: RequestState
    words: str
    domains: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


def may_answer(
    kind: RightKind,
    decision: Decision,
    *,
    to_correct: bool,
    parts: Sequence[Part] = (),
) -> Verdict:
    """`to_correct`: what is granted here is a change that was not made yet; `parts`:
    what is kept of the dossier, for an erasure."""
    against = [*_against(kind, decision), *_untrue(decision, to_correct)]
    if kind is RightKind.ERASURE:
        against += against_erasing(decision.outcome, decision.classes, parts)
    return Verdict(tuple(against))


def _against(kind: RightKind, decision: Decision) -> Iterator[Reason]:
    if decision.outcome not in ANSWERS:
        yield Reason("Choose an answer.")
    if not decision.words.strip():
        yield Reason("Say why, in plain words; the resident reads it.")
    if len(decision.words) > LONGEST:
        yield Reason("This is too long. Make it shorter.")
    if decision.outcome is RequestState.GRANTED_IN_PART and kind in NEVER_IN_PART:
        yield Reason("An objection holds or it does not; there is no part of it.")


def _untrue(decision: Decision, to_correct: bool) -> Iterator[Reason]:  # noqa: FBT001 - one fact, named by its only caller
    if to_correct and decision.outcome is RequestState.GRANTED:
        yield Reason("Correct the record first; then the answer is true.")


def may_lift(told_on: date | None, *, since: date, today: date) -> Verdict:
    """A restriction ends after the resident was told that it will (AVG 18(3))."""
    if told_on is None or told_on > today:
        return Verdict((Reason("Tell the resident first, and write down when."),))
    if told_on < since:
        return Verdict((Reason("That day lies before the restriction began."),))
    return Verdict()


# What is done about a request by hand, and in which states that is said.
BY_HAND = frozenset({RightKind.COPY, RightKind.CORRECTION})
GIVEN = frozenset({RequestState.GRANTED, RequestState.GRANTED_IN_PART})


def may_tell_carried_out(
    kind: RightKind, state: RequestState, *, words: str, by_itself: bool, done: bool
) -> Verdict:
    """`by_itself`: a correction that is made from the request, and told there."""
    against = []
    if kind not in BY_HAND or (kind is RightKind.CORRECTION and by_itself):
        against.append(Reason("The program does this by itself."))
    if state not in GIVEN | {RequestState.TAKEN_UP} or done:
        against.append(Reason("This was told already, or there is nothing to do."))
    if not words.strip():
        against.append(Reason("Say what was done."))
    return Verdict(tuple(against))
