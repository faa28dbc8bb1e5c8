"""What has to be done in an outreach file, and by when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from thuisroute.agreements.rules.sensitive import OutreachRule
from thuisroute.concerns.rules.exploration import WARNED as EXPLORING_WARNED
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.concerns.rules.outreach import Urgency
from thuisroute.obligations.rules.obligation import State

# What the answers on how soon somebody goes there say, in days.
SOON = {Urgency.TODAY: timedelta(days=0), Urgency.THIS_WEEK: timedelta(days=7)}
WARNED = timedelta(days=1)


class Deed(StrEnum):
    """What somebody has to do."""

    SEND = "send"
    SEEK = "seek"
    EXPLORE = "explore"
    TELL = "tell"
    APPLY = "apply"
    ANSWER = "answer"
    LOOK = "look"
    REGISTER = "register"


# What has to be done before a file can be closed.
BEFORE_CLOSING = frozenset(Deed) - {Deed.SEND, Deed.SEEK, Deed.REGISTER}
# What the law asks without a day.
AT_ONCE = frozenset({Deed.TELL, Deed.APPLY})
# The municipality's own, also when it sent somebody.
OF_THE_GIVER = frozenset({Deed.SEND, Deed.APPLY, Deed.REGISTER})


@dataclass(frozen=True)
class Standing:
    """Facts of one file. `go_by` is of worries after which nobody went there, `next_on`
    of the last attempt; an investigation that runs was `reported_on` and is due by
    `explore_by`. The other days are since when something is owed."""

    state: str
    since: date
    go_by: date | None = None
    next_on: date | None = None
    reported_on: date | None = None
    explore_by: date | None = None
    tell_since: date | None = None
    apply_since: date | None = None
    unanswered: date | None = None
    look_on: date | None = None
    register_since: date | None = None


@dataclass(frozen=True)
class Due:
    """By a day, where there is one; else it waits since `since`. What is `planned` is
    for its own day, and not for one before it."""

    deed: Deed
    since: date
    by: date | None = None
    planned: bool = False

    @property
    def pressing(self) -> date:
        """By what a list is put in order: what the law asks at once, then what has a
        day, then all the rest."""
        return self.by or (self.since if self.deed in AT_ONCE else date.max)

    def state(self, today: date) -> State:
        """How it stands with its day."""
        warned = EXPLORING_WARNED if self.deed is Deed.EXPLORE else WARNED
        if self.by is None or self.by > today + warned:
            return State.OPEN
        return State.OVERDUE if self.by < today else State.DUE_SOON

    def is_for_today(self, today: date) -> bool:
        """What is planned for later is not told yet; all the rest is."""
        return not self.planned or self.by is None or self.by <= today


def go_by(urgency: Urgency, on: date, agreed: OutreachRule) -> date | None:
    """The first of what the report says and the region agreed; None for neither."""
    days = [on + SOON[urgency]] if urgency in SOON else []
    if agreed.taken_up_within is not None:
        days.append(agreed.taken_up_within.after(on))
    return min(days, default=None)


def dues(found: Standing) -> tuple[Due, ...]:
    """Everything that waits, the most pressing first; in a closed file an application
    that a relative asked for later."""
    if found.state == OutreachState.CLOSED:
        since = found.apply_since
        return () if since is None else (Due(Deed.APPLY, since),)
    return tuple(sorted(_dues(found), key=lambda due: due.pressing))


def _dues(found: Standing) -> Iterator[Due]:
    if found.state == OutreachState.REPORTED:
        yield Due(Deed.SEND, found.since, _first(found.go_by, found.explore_by))
    else:
        by = _first(found.go_by, found.next_on)
        yield Due(Deed.SEEK, found.since, by, planned=found.go_by is None)
    if found.reported_on is not None:
        yield Due(Deed.EXPLORE, found.reported_on, found.explore_by)
    if found.look_on is not None:
        yield Due(Deed.LOOK, found.since, found.look_on, planned=True)
    owed = {
        Deed.TELL: found.tell_since,
        Deed.APPLY: found.apply_since,
        Deed.ANSWER: found.unanswered,
        Deed.REGISTER: found.register_since,
    }
    yield from (Due(deed, since) for deed, since in owed.items() if since is not None)


def _first(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)
