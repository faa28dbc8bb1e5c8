"""The intake with everybody there, and the allocation that follows it (P2b)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.declines import DeclineReason
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.lifecycle import MatchState, not_at
from thuisroute.matching.rules.reasons import named


@dataclass(frozen=True, slots=True)
class IntakeFacts:
    """`needed` and `present` are roles; when the answer is no, `cause`
    is one of `reasons` and `words` say why."""

    match: MatchState
    accepted_on: date | None
    held_on: date
    needed: tuple[str, ...]
    present: frozenset[str]
    positive: bool
    words: str
    article: str = ""
    cause: str = ""
    reasons: tuple[DeclineReason, ...] = ()


def may_record_intake(facts: IntakeFacts, *, today: date) -> Verdict:
    """Everybody whom the agreement names has to have been there."""
    none = Reason("An intake is held once the resident has accepted the offer.")
    if not_now := not_at(facts.match, MatchState.ACCEPTED, none):
        return Verdict(tuple(not_now))
    against = _intake_dates(facts, today)
    against += [
        Reason(
            "The agreement has “%(role)s” take part in the intake.",
            article=facts.article,
            values=(("role", role),),
        )
        for role in facts.needed
        if role not in facts.present
    ]
    return Verdict((*against, *_no_go(facts)))


def _no_go(facts: IntakeFacts) -> Iterator[Reason]:
    if facts.positive:
        return
    if named(facts.reasons, facts.cause) is None:
        yield Reason("Choose what ended it.")
    if not facts.words.strip():
        yield Reason("Write down why it does not go on.")


def _intake_dates(facts: IntakeFacts, today: date) -> list[Reason]:
    if facts.held_on > today:
        return [Reason("The day of the intake is in the future.")]
    if facts.accepted_on is not None and facts.held_on < facts.accepted_on:
        return [
            Reason(
                "The intake is dated before the answer of %(date)s.",
                values=(("date", facts.accepted_on.isoformat()),),
            )
        ]
    return []


@dataclass(frozen=True, slots=True)
class AllocationFacts:
    """`intake_on` is None as long as there was no intake."""

    match: MatchState
    intake_on: date | None
    on: date
    article: str = ""


def may_allocate(facts: AllocationFacts, *, today: date) -> Verdict:
    """Only after an intake that went well."""
    none = Reason(
        "A home is allocated after an intake that went well.", article=facts.article
    )
    not_now = not_at(facts.match, MatchState.INTAKE_HELD, none)
    if not_now or facts.intake_on is None:
        return Verdict(tuple(not_now or [none]))
    if not facts.intake_on <= facts.on <= today:
        return Verdict((Reason("The day has to lie between the intake and today."),))
    return Verdict()
