"""Between the rule's obligations and the table's rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol
from uuid import UUID

from thuisroute.agreements.rules.events import EVENTS, AttributeKind, EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel import clock
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.rules.deviating import Asked
from thuisroute.obligations.rules.obligation import (
    Deviation,
    Event,
    MovedDueDate,
    State,
    Waiver,
)
from thuisroute.obligations.rules.obligation import Obligation as Due


class OfSomebody(Protocol):
    """What tells of whom it is asked: the stored row, or a row of a list."""

    @property
    def id(self) -> UUID: ...
    @property
    def article(self) -> str: ...
    @property
    def party_kind(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def party_id(self) -> UUID | None: ...
    @property
    def together_with(self) -> Sequence[Mapping[str, str]]: ...
    @property
    def resident_id(self) -> UUID | None: ...


SETTLED = (State.DONE, State.DONE_LATE, State.WAIVED)


def key_of(one: Obligation) -> tuple[str, date, int]:
    """What names an obligation within its dossier for good."""
    return one.clock, one.started_on, one.occurrence


def row(
    one: Due,
    region: UUID,
    resident: UUID | None,
    version: UUID,
    party_of: Callable[[str], UUID | None],
) -> Obligation:
    """The table's row of what the clocks say."""
    return Obligation(
        region_id=region,
        resident_id=resident,
        agreement_id=version,
        clock=one.clock,
        article=one.article,
        occurrence=one.occurrence,
        started_event=one.because.event.value,
        started_on=one.started_on,
        due=one.due,
        warn_on=one.warn_on or one.due,
        party_kind=one.responsible.party_kind,
        role=one.responsible.role,
        party_id=party_of(one.responsible.party_kind),
        together_with=[
            {"party_kind": other.party_kind, "role": other.role}
            for other in one.together_with
        ],
        settled=one.state.value if one.state in SETTLED else "",
        fulfilled_on=one.fulfilled_on,
        agreed_due=one.agreed_due,
        created_at=clock.now(),
        told_in=EVENTS[one.because.event].told_in,
    )


def asked(one: OfSomebody) -> Asked:
    """Of whom it is asked, as the rule about deviating takes it."""
    return Asked(
        one.article,
        Participant(one.party_kind, one.role),
        one.party_id,
        tuple(
            Participant(other["party_kind"], other["role"])
            for other in one.together_with
        ),
        of_region=one.resident_id is None,
    )


def occurred(name: str, on: date, attributes: Mapping[str, object]) -> Event:
    """An event of a dossier, whose attributes are stored as text: dates become dates
    again, since clocks count back from them."""
    kind = EVENTS[EventName(name)]
    return Event(
        EventName(name),
        on,
        {
            key: date.fromisoformat(str(value))
            if kind.attributes[key].kind == AttributeKind.DATE
            else str(value)
            for key, value in attributes.items()
            if key in kind.attributes
        },
    )


def deviations(one: Obligation) -> Iterator[Deviation]:
    """What people decided otherwise about this row (AG5)."""
    if one.deviated_on is None:
        return
    if one.deviation == "waived":
        yield Waiver(
            one.clock,
            one.started_on,
            one.occurrence,
            one.deviated_on,
            one.deviation_reason,
        )
    elif one.moved_to is not None:
        yield MovedDueDate(
            one.clock,
            one.started_on,
            one.occurrence,
            one.deviated_on,
            one.moved_to,
            one.deviation_reason,
        )
