"""The resident's answer, and a refusal weighed by a second person (P1d)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.lifecycle import MatchState, not_at


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """`grounds` are those on which the agreement lets an offer be refused."""

    match: MatchState
    offered_on: date | None
    on: date
    accepted: bool
    ground: str
    words: str
    grounds: tuple[str, ...]
    article: str = ""


def may_answer(facts: AnswerFacts, *, today: date) -> Verdict:
    """An acceptance needs nothing more; a refusal needs a ground and words."""
    none = Reason("There is no offer that waits for an answer.")
    if not_now := not_at(facts.match, MatchState.OFFERED, none):
        return Verdict(tuple(not_now))
    against = _dates(facts, today)
    if not facts.accepted:
        against += _refusal(facts)
    return Verdict(tuple(against))


def _dates(facts: AnswerFacts, today: date) -> list[Reason]:
    if facts.on > today:
        return [Reason("The day of the answer is in the future.")]
    if facts.offered_on is not None and facts.on < facts.offered_on:
        return [
            Reason(
                "The answer is dated before the offer of %(date)s.",
                values=(("date", facts.offered_on.isoformat()),),
            )
        ]
    return []


def _refusal(facts: AnswerFacts) -> list[Reason]:
    against = []
    if facts.ground not in facts.grounds:
        against.append(
            Reason(
                "An offer can be refused on a ground of the agreement only. Without "
                "one, withdraw the match because the resident does not want it.",
                article=facts.article,
            )
        )
    if not facts.words.strip():
        against.append(
            Reason(
                "Write down in the resident's own words why the home is refused.",
                article=facts.article,
            )
        )
    return against


@dataclass(frozen=True, slots=True)
class WeighingFacts:
    """Who recorded the refusal, who weighs it, and in which role that must be."""

    match: MatchState
    recorded_by: UUID
    weigher: UUID
    role: str
    role_asked: str
    answered_on: date
    on: date
    words: str
    article: str = ""


def may_weigh(facts: WeighingFacts, *, today: date) -> Verdict:
    """A second person, in the role that the agreement names, with reasons."""
    none = Reason("There is no refusal that waits to be weighed.")
    if not_now := not_at(facts.match, MatchState.REFUSAL_WEIGHED, none):
        return Verdict(tuple(not_now))
    against = []
    if facts.weigher == facts.recorded_by:
        against.append(
            Reason(
                "You recorded this refusal, so somebody else has to weigh it.",
                article=facts.article,
            )
        )
    if facts.role != facts.role_asked:
        against.append(
            Reason("Your role does not weigh this ground.", article=facts.article)
        )
    if not facts.answered_on <= facts.on <= today:
        against.append(
            Reason("The day has to lie between the answer and today."),
        )
    if not facts.words.strip():
        against.append(Reason("Write down why you decide so."))
    return Verdict(tuple(against))
