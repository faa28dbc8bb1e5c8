"""The half-yearly talk and the yearly plan evaluation: held, and who writes what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.meetings.rules import rounds
from thuisroute.meetings.rules.rounds import MeetingKind
from thuisroute.tenancies.rules.words import day

LOWEST_SCORE, HIGHEST_SCORE = 1, 4
# What a talk is about, and who takes part, is the same of every meeting.
RESIDENT = rounds.RESIDENT
DOMAINS = rounds.DOMAINS
Round = rounds.Round


class ReviewKind(StrEnum):
    """The talk each half year (P4d), the evaluation of the plan each year (P4c)."""

    TENANCY_REVIEW = "tenancy_review"
    PLAN_EVALUATION = "plan_evaluation"


EVENT_OF = {kind: rounds.EVENT_OF[MeetingKind(kind)] for kind in ReviewKind}


def round_of(agreement: Agreement, kind: ReviewKind) -> Round | None:
    """The article and the participants of a talk; None where no clock asks for it."""
    return rounds.round_that_brings(agreement, EVENT_OF[kind])


@dataclass(frozen=True)
class ReviewFacts:
    """`took_part`: kinds of parties; `missing`: labels of those who were not there."""

    held_on: date
    starts_on: date
    ended_on: date | None
    missing: Sequence[str]
    article: str


def may_be_held(facts: ReviewFacts, *, today: date) -> Verdict:
    """Within the lease, on a day that has come, with everybody the article names."""
    return Verdict(against=tuple(_against_holding(facts, today)))


def _against_holding(facts: ReviewFacts, today: date) -> Iterator[Reason]:
    if facts.held_on > today:
        yield Reason("That day has not come yet. Record the talk after it was held.")
    if facts.held_on < facts.starts_on:
        yield Reason(
            "The lease started on %(on)s; the talk is about the time since then.",
            facts.article,
            (("on", day(facts.starts_on)),),
        )
    if facts.ended_on is not None and facts.held_on > facts.ended_on:
        yield Reason(
            "The lease ended on %(on)s.", values=(("on", day(facts.ended_on)),)
        )
    for label in facts.missing:
        yield Reason(
            "This talk counts when %(who)s took part. Could that not be? Then deviate "
            "from the due date with a reason.",
            facts.article,
            (("who", label),),
        )


@dataclass(frozen=True)
class Contribution:
    """One text in one life domain; `voice` is a kind of party, or the resident."""

    domain: str
    voice: str
    text: str
    score: int | None = None


def may_be_written(
    contribution: Contribution,
    *,
    party_kind: str,
    domains: frozenset[str],
    passes_on: bool,
    article: str,
) -> Verdict:
    """Everybody writes in their own voice and within what is shared with them (P4c).

    `passes_on`: this party may write down the resident's own words as well.
    """
    return Verdict(
        against=tuple(_against(contribution, party_kind, domains, passes_on, article))
    )


def _against(
    contribution: Contribution,
    party_kind: str,
    domains: frozenset[str],
    passes_on: bool,  # noqa: FBT001 - the public function takes it by name
    article: str,
) -> Iterator[Reason]:
    if contribution.domain not in domains or contribution.domain not in DOMAINS:
        yield Reason("You take part for other subjects than this one.", article)
    own = contribution.voice == party_kind
    if not own and not (passes_on and contribution.voice == RESIDENT):
        yield Reason("You write in your own name.", article)
    if not contribution.text.strip():
        yield Reason("Write something, or leave this subject out.")
    score = contribution.score
    if score is not None and not LOWEST_SCORE <= score <= HIGHEST_SCORE:
        yield Reason("A score is a number from 1 to 4.")
