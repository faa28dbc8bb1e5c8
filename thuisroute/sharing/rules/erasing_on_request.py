"""What of a dossier can go because the resident asks it, and what has to stay (AVG 17).

Not everything: what the law orders to keep stays until its day (17(3)(b)), and what a
route that still runs needs stays while it runs (17(1)(a)).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.retention import RetentionTerm
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.kernel.verdicts import Reason
from thuisroute.sharing.rules.retention import Day
from thuisroute.sharing.rules.rights import RequestState


class Stays(StrEnum):
    """Why a class of record does not go now."""

    IN_USE = "in_use"
    """The route or the lease still runs."""
    BY_LAW = "by_law"
    """A law orders to keep it until a day."""
    NOT_CHOSEN = "not_chosen"
    """It could go; whoever answers let it stay, and says why."""
    HELD = "held"
    """A legal hold stands on the dossier."""


@dataclass(frozen=True)
class Part:
    """One class of record; `term` is the entry of the pack that holds here, `until` the
    day on which it goes anyhow, None while that is not known."""

    record_class: str
    term: str
    since: date | None
    stays: Stays | None
    until: date | None

    @property
    def may_go(self) -> bool:
        """Whether nothing stands against it."""
        return self.stays is None


def parts(
    days: Iterable[Day], terms: Iterable[RetentionTerm], today: date
) -> tuple[Part, ...]:
    """Every class that is kept of a dossier, as far as its day has not come."""
    by_id = {term.id: term for term in terms}
    return tuple(
        Part(day.record_class, day.term, day.since, _stays(day, by_id), day.due)
        for day in days
        if day.due is None or day.due > today
    )


def _stays(day: Day, by_id: dict[str, RetentionTerm]) -> Stays | None:
    if day.since is None:
        return Stays.IN_USE
    return Stays.BY_LAW if by_id[day.term].ground == Ground.STATUTORY_TASK else None


def against_erasing(
    outcome: RequestState, chosen: Sequence[str], found: Sequence[Part]
) -> Iterator[Reason]:
    """What hinders this answer to a request for erasure."""
    may_go = {one.record_class for one in found if one.may_go}
    if outcome is RequestState.REFUSED:
        return
    if not set(chosen) <= may_go:
        yield Reason("Something that you ticked has to stay.")
    if not chosen:
        yield Reason("Tick what goes, or refuse with your reasons.")
    elif outcome is RequestState.GRANTED and len(may_go & {*chosen}) < len(found):
        yield Reason("Not everything goes, so this is granted in part.")
