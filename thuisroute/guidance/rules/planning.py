"""What a goal has to say, which plan somebody has, when a change is a new version."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.reviewing import DOMAINS


class PlanKind(StrEnum):
    """For young people the plan looks ahead to being grown up (P3b, C8c)."""

    SUPPORT = "support_plan"
    PERSPECTIVE = "perspective_plan"


class Outcome(StrEnum):
    """What came of asking about informal care or experts by experience (V6.7)."""

    WANTED = "wanted"
    THERE = "there"
    NOT_NOW = "not_now"


@dataclass(frozen=True)
class GoalTerms:
    """`wanted` in the resident's own words, `seen_by` how the resident sees that it is
    reached, `who_does_what` the others' part; `due_on` by when."""

    domain: str
    wanted: str
    seen_by: str
    who_does_what: str
    due_on: date


@dataclass(frozen=True)
class Agreed:
    """An approval of a life domain: in which version, by whom of the agreement."""

    domain: str
    version: int
    by: Participant


def kind_of_plan(law: Agreement, *, group: str, age: int) -> PlanKind:
    """By the target group and age that the agreement names."""
    rule = law.guidance.perspective if law.guidance else None
    young = rule is not None and group in rule.target_groups and age >= rule.age_from
    return PlanKind.PERSPECTIVE if young else PlanKind.SUPPORT


def may_be_set(
    goal: GoalTerms, *, domains: frozenset[str], today: date, article: str
) -> Verdict:
    """`domains`: life domains in which the writer reads words."""
    return Verdict(against=tuple(_against(goal, domains, today, article)))


def _against(
    goal: GoalTerms, domains: frozenset[str], today: date, article: str
) -> Iterator[Reason]:
    if goal.domain not in domains or goal.domain not in DOMAINS:
        yield Reason("This life domain is not shared with you.")
    if not goal.wanted.strip():
        yield Reason("Write down the goal in the resident's own words.", article)
    if not goal.seen_by.strip():
        yield Reason("Write down how the resident sees that it is reached.", article)
    if not goal.who_does_what.strip():
        yield Reason("Write down who does what.", article)
    if goal.due_on < today:
        yield Reason("Choose a day that is still to come.")


def may_be_moved(to: GoalState, reason: str) -> Verdict:
    """Letting go asks for a reason; the rest speaks for itself."""
    if to is GoalState.LET_GO and not reason.strip():
        return Verdict((Reason("Say why this goal is let go."),))
    return Verdict()


def version_of_change(current: int, domain: str, approvals: Iterable[Agreed]) -> int:
    """A change of what somebody has agreed to is a new version; else it belongs to the
    one that is being written."""
    agreed = any(one.domain == domain and one.version == current for one in approvals)
    return current + 1 if agreed else max(current, 1)
