"""The half-yearly talk and the yearly plan evaluation: held, and who writes what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day

RESIDENT = "resident"
LOWEST_SCORE, HIGHEST_SCORE = 1, 4
# Who someone is, and the registration, are no subjects of a talk.
NO_SUBJECTS = frozenset({LifeDomain.IDENTITY, LifeDomain.REGISTRATION})
DOMAINS = tuple(domain for domain in LifeDomain if domain not in NO_SUBJECTS)


class ReviewKind(StrEnum):
    """The talk each half year (P4d), the evaluation of the plan each year (P4c)."""

    TENANCY_REVIEW = "tenancy_review"
    PLAN_EVALUATION = "plan_evaluation"


EVENT_OF = {
    ReviewKind.TENANCY_REVIEW: EventName.TENANCY_REVIEW_HELD,
    ReviewKind.PLAN_EVALUATION: EventName.PLAN_EVALUATED,
}


@dataclass(frozen=True)
class Round:
    """What the region agreed about this kind of talk; first who is responsible, who
    also writes down the resident's own words."""

    article: str
    participants: tuple[Participant, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of parties that take part; the resident may be one."""
        return frozenset(one.party_kind for one in self.participants)


def round_of(agreement: Agreement, kind: ReviewKind) -> Round | None:
    """The article and the participants of a talk; None where no clock asks for it."""
    for clock in agreement.clocks:
        if any(trigger.event == EVENT_OF[kind] for trigger in clock.fulfilled_by):
            return Round(clock.article, (clock.responsible, *clock.together_with))
    return None


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
