"""A resident asks something about their own data (AVG 15-21): states, asking, terms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.rights import Right, RightKind
from thuisroute.agreements.rules.sharing import Ground, LifeDomain, SharingRule
from thuisroute.kernel.verdicts import Reason, Verdict

MOST_OPEN = 20
LONGEST = 4000


class RequestState(StrEnum):
    """A request is asked, taken up, and answered; the resident may take it back."""

    ASKED = "asked"
    TAKEN_UP = "taken_up"
    GRANTED = "granted"
    GRANTED_IN_PART = "granted_in_part"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


S = RequestState
OPEN = frozenset({S.ASKED, S.TAKEN_UP})
ANSWERS = frozenset({S.GRANTED, S.GRANTED_IN_PART, S.REFUSED})

MOVES: Mapping[RequestState, frozenset[RequestState]] = {
    S.ASKED: frozenset({S.TAKEN_UP, S.WITHDRAWN}),
    S.TAKEN_UP: ANSWERS | {S.WITHDRAWN},
    S.GRANTED: frozenset(),
    S.GRANTED_IN_PART: frozenset(),
    S.REFUSED: frozenset(),
    S.WITHDRAWN: frozenset(),
}


class AskedAs(StrEnum):
    """In which way somebody asked."""

    RESIDENT = "resident"
    REPRESENTATIVE = "representative"
    ON_PAPER = "on_paper"
    SUPPORTED = "supported"


@dataclass(frozen=True)
class Asked:
    """What is asked; no domain is the whole dossier, the purpose is of an objection."""

    kind: RightKind
    words: str
    domain: str = ""
    purpose: str = ""


def asked_as(right: Right, role: str, *, own: bool) -> AskedAs:
    """`own`: whoever reads their own file; whoever the agreement names as a helper asks
    on the resident's behalf, and a colleague writes down what is on paper."""
    if own:
        return AskedAs(role)
    helps = right.helped_by is not None and right.helped_by.role == role
    return AskedAs.SUPPORTED if helps else AskedAs.ON_PAPER


def may_ask(
    asked: Asked, *, on: date, today: date, waiting: int, rule: SharingRule | None
) -> Verdict:
    """`waiting`: how many requests wait already; `rule`: what an objection is about."""
    return Verdict(tuple(_against(asked, on, today, waiting, rule)))


def _against(
    asked: Asked, on: date, today: date, waiting: int, rule: SharingRule | None
) -> Iterator[Reason]:
    yield from _said(asked)
    if on > today:
        yield Reason("The request was asked in the future.")
    if waiting >= MOST_OPEN:
        yield Reason("Many requests wait already. Wait for an answer first.")
    if asked.kind is RightKind.OBJECTION:
        yield from _objecting(rule)


def _said(asked: Asked) -> Iterator[Reason]:
    if asked.kind is not RightKind.COPY and not asked.words.strip():
        yield Reason("Say what it is about.")
    if len(asked.words) > LONGEST:
        yield Reason("This is too long. Make it shorter.")
    if asked.domain and asked.domain not in set(LifeDomain):
        yield Reason("Choose what it is about.")


def _objecting(rule: SharingRule | None) -> Iterator[Reason]:
    if rule is None:
        yield Reason("Choose what you object to.")
    elif rule.ground is Ground.CONSENT:
        # Withdrawing works at once and needs no weighing (AVG 7(3)).
        yield Reason("This rests on your consent. You can withdraw that at any time.")


def due_on(right: Right, asked_on: date) -> date:
    """The last day for an answer (AVG 12(3))."""
    return right.within.after(asked_on)


def extended_to(right: Right, asked_on: date) -> date:
    """The last day once it was said that more time is needed."""
    return (right.within + right.extension).after(asked_on)


def may_extend(
    right: Right, *, asked_on: date, extended: bool, reason: str, today: date
) -> Verdict:
    """Once, with a reason, told within the first term (AVG 12(3))."""
    against = []
    if extended:
        against.append(Reason("More time was taken already; it can be done once."))
    if not reason.strip():
        against.append(Reason("Say why more time is needed; the resident reads it."))
    if today > due_on(right, asked_on):
        against.append(
            Reason("The first term is over. More time had to be asked within it.")
        )
    return Verdict(tuple(against))
