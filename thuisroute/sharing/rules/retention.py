"""From what happened in a dossier to the day on which each class of record must go.

docs/rules/retention.md tells it in words. A file that is open has no day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.retention import RecordClass, RetentionTerm
from thuisroute.agreements.rules.terms import Trigger
from thuisroute.sharing.rules.facts import Occurred

# These end by a day of their own; the others with the dossier.
OF_A_DOSSIER = (
    RecordClass.WMO_FILE,
    RecordClass.HOUSING_REQUEST,
    RecordClass.TENANCY,
    RecordClass.OBLIGATION,
    RecordClass.CONSENT_RECORD,
)


@dataclass(frozen=True)
class Day:
    """`term` is the entry of the pack that holds here; `due` is the first day on which
    nothing of the class may be there any more, None while the file is open."""

    record_class: str
    term: str
    since: date | None
    due: date | None


@dataclass(frozen=True)
class Hold:
    """Everything is kept from its first day until and with its last; lifting it ends
    it on that day."""

    since: date
    until: date | None = None
    lifted_on: date | None = None

    def stands_on(self, day: date) -> bool:
        """Whether it keeps everything on a day."""
        if day < self.since or (self.until is not None and day > self.until):
            return False
        return self.lifted_on is None or day < self.lifted_on


def retention_days(
    terms: Sequence[RetentionTerm], events: Sequence[Occurred]
) -> list[Day]:
    """One day for each class; none where the agreement names no terms."""
    by_id = {term.id: term for term in terms}
    found: dict[str, Day] = {}
    for record in (*OF_A_DOSSIER, RecordClass.DOSSIER):
        if record.value in by_id:
            _day(record.value, by_id, events, found)
    days = [found[one.value] for one in OF_A_DOSSIER if one.value in found]
    if RecordClass.DOSSIER.value in found:
        days.append(_last(found[RecordClass.DOSSIER.value], days))
    return days


def goes_on(due: date | None, holds: Iterable[Hold], day: date) -> bool:
    """Whether what is due on a day goes on another: not before, and under no hold."""
    if due is None or day < due:
        return False
    return not any(hold.stands_on(day) for hold in holds)


def _day(
    record: str,
    by_id: dict[str, RetentionTerm],
    events: Sequence[Occurred],
    found: dict[str, Day],
) -> Day:
    if record not in found:
        standing = [
            one for one in by_id.values()
            if one.in_place_of == record and _applies(one, events)
        ] or [by_id[record]]  # fmt: skip
        days = [_one(record, term, by_id, events, found) for term in standing]
        found[record] = max(days, key=lambda day: day.due or date.max)
    return found[record]


def _one(
    record: str,
    term: RetentionTerm,
    by_id: dict[str, RetentionTerm],
    events: Sequence[Occurred],
    found: dict[str, Day],
) -> Day:
    since = _closed_on(term, events)
    if term.after:
        gone = [_day(one, by_id, events, found).due for one in term.after]
        ends = [day for day in gone if day is not None]
        since = max(ends) if len(ends) == len(gone) else None
    return Day(record, term.id, since, term.term.after(since) if since else None)


def _closed_on(term: RetentionTerm, events: Sequence[Occurred]) -> date | None:
    """The day of the last closing event, unless the file was opened again after it."""
    closed: date | None = None
    for event in events:
        if _is_one(term.starts, event):
            closed = event.on
        elif _is_one(term.stopped_by, event):
            closed = None
    return closed


def _applies(term: RetentionTerm, events: Sequence[Occurred]) -> bool:
    ever = not term.when_ever or any(_is_one(term.when_ever, one) for one in events)
    return ever and not any(_is_one(term.when_never, one) for one in events)


def _is_one(triggers: Iterable[Trigger], event: Occurred) -> bool:
    return any(one.matches(event.name, event.attributes) for one in triggers)


def _last(dossier: Day, others: Sequence[Day]) -> Day:
    """What days are counted from stays until the last of them has come."""
    days = [day.due for day in (dossier, *others)]
    ends = [day for day in days if day is not None]
    due = max(ends) if len(ends) == len(days) else None
    return Day(dossier.record_class, dossier.term, dossier.since if due else None, due)
