"""What is due, in groups by when: the beginning of each, or pages of one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.obligations.queries.work import (
    Place,
    Scope,
    Work,
    WorkRow,
    after,
    before,
    due_in,
    open_work,
    with_names,
)
from thuisroute.obligations.rules.agenda import When
from thuisroute.referrals.queries.in_dossier import referral_now
from thuisroute.referrals.queries.priority import refused_by
from thuisroute.tenancies.queries.waiting import lease_now

SHOWN = 8
# What these ask has a line of its own among what waits: see stays_today.
WITH_A_LINE = (
    EventName.PILOT_LIGHT_BEGUN.value,
    EventName.PILOT_LIGHT_CONTACT_MADE.value,
    EventName.STAY_BEGUN.value,
    EventName.STAY_EXTENDED.value,
)
OBJECTED = EventName.PRIORITY_OBJECTED.value
A_PAGE = 50


@dataclass(frozen=True)
class Choice:
    """What the address asks for; without a group, the beginning of every group."""

    scope: Scope
    party: UUID | None = None
    group: When | None = None
    after: Place | None = None
    before: Place | None = None


@dataclass(frozen=True, slots=True)
class Due(WorkRow):
    """One thing to do, with the lease and registration on whose page it may be done."""

    lease_id: UUID | None
    referral_id: UUID | None


@dataclass(frozen=True)
class Group:
    """Rows in order; `earlier` and `later` say whether there are more beyond them."""

    when: When
    rows: list[Due]
    earlier: bool
    later: bool


def groups_asked(
    actor: Actor, choice: Choice, today: date
) -> dict[When, Question[Due]]:
    """Of each group that the choice asks for."""
    return {
        when: _group(actor, choice, when, today)
        for when in ([choice.group] if choice.group else When)
    }


def _group(actor: Actor, choice: Choice, when: When, today: date) -> Question[Due]:
    work = open_work(actor, choice.scope, party=choice.party)
    if choice.scope == Scope.MINE:
        # Of the reader's role, and yet not theirs: whoever refused does not answer.
        work = work.exclude(refused_by(actor), started_event=OBJECTED)
    rows: Work = due_in(work.exclude(started_event__in=WITH_A_LINE), when, today)
    if choice.after is not None:
        rows = after(rows, choice.after)
    elif choice.before is not None:
        rows = before(rows, choice.before)
    limit = (A_PAGE if choice.group else SHOWN) + 1
    named = with_pages(with_names(rows, actor), actor)
    return Question.over(named[:limit], Due)


def with_pages(rows: Work, actor: Actor) -> Work:
    """With what the pages hang on, where something is to be done."""
    return rows.annotate(lease_id=lease_now(actor), referral_id=referral_now(actor))


def cut(when: When, rows: list[Due], choice: Choice) -> Group:
    """The rows that fit, and whether there are more."""
    limit = A_PAGE if choice.group else SHOWN
    more = len(rows) > limit
    kept = rows[:limit]
    if choice.before is not None and choice.after is None:
        return Group(when, kept[::-1], earlier=more, later=True)
    return Group(when, kept, earlier=choice.after is not None, later=more)
