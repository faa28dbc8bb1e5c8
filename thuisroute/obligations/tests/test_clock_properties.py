"""What holds for every timeline."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from thuisroute.agreements.rules.events import EVENTS, EventName
from thuisroute.kernel.calendar import add_months
from thuisroute.obligations.rules.clocks import clocks
from thuisroute.obligations.rules.obligation import Event, Obligation, State
from thuisroute.obligations.tests.alkmaar import agreement

FIRST, LAST = date(2026, 1, 1), date(2029, 12, 31)
SPAN = (LAST - FIRST).days
DAYS = st.integers(0, SPAN).map(lambda days: FIRST + timedelta(days))
NAMES = sorted(
    {
        trigger.event
        for clock in agreement().clocks
        for trigger in (*clock.starts, *clock.fulfilled_by, *clock.until)
    }
)


# Each event once, or once in each form where it carries one.
KINDS = [
    (name, attributes)
    for name in NAMES
    for attributes in (
        [{"form": "earn_in"}, {"form": "regular"}]
        if "form" in EVENTS[name].attributes
        else [{}]
    )
]


def _event(drawn: int) -> Event:
    kind, days = divmod(drawn, SPAN + 1)
    name, attributes = KINDS[kind]
    return Event(name, FIRST + timedelta(days), attributes)


# One number is one event: with a draw for each part of each date, a busy machine took
# longer to make the timelines than to try them.
EVENT = st.integers(0, len(KINDS) * (SPAN + 1) - 1).map(_event)
TIMELINES = st.lists(EVENT, max_size=14)


def _key(one: Obligation) -> tuple[str, date, int]:
    return one.clock, one.started_on, one.occurrence


@given(DAYS, DAYS)
def test_due_dates_of_a_series_never_drift(start: date, today: date) -> None:
    lease = Event(EventName.LEASE_STARTED, start)
    for one in clocks(agreement(), [lease], today):
        if one.clock == "tenancy_review":
            assert one.due == add_months(start, 6 * one.occurrence)


@given(TIMELINES, DAYS)
@settings(max_examples=200)
def test_one_event_never_serves_two_obligations_of_a_clock(
    events: list[Event], today: date
) -> None:
    done = [one for one in clocks(agreement(), events, today) if one.fulfilled_on]
    for one in done:
        same = [
            other
            for other in done
            if (other.clock, other.fulfilled_on) == (one.clock, one.fulfilled_on)
        ]
        clock = agreement().clock(one.clock)
        possible = [
            event
            for event in events
            if event.on == one.fulfilled_on
            and any(t.matches(event.name, event.attributes) for t in clock.fulfilled_by)
        ]
        assert len(same) <= len(possible)


@given(TIMELINES, DAYS, st.integers(0, 400))
@settings(max_examples=200)
def test_time_passing_loses_nothing_and_undoes_nothing(
    events: list[Event], today: date, days: int
) -> None:
    now = {_key(one): one for one in clocks(agreement(), events, today)}
    later_day = today + timedelta(days=days)
    later = {_key(one): one for one in clocks(agreement(), events, later_day)}
    assert now.keys() <= later.keys()
    for key, one in now.items():
        assert later[key].due == one.due
        if one.state in {State.DONE, State.DONE_LATE}:
            assert later[key].state == one.state
        if one.state is State.OVERDUE:
            assert later[key].state in {State.OVERDUE, State.DONE_LATE}


@given(TIMELINES, DAYS)
@settings(max_examples=200)
def test_every_obligation_is_named_once_and_in_order(
    events: list[Event], today: date
) -> None:
    found = clocks(agreement(), events, today)
    assert len({_key(one) for one in found}) == len(found)
    assert [one.due for one in found] == sorted(one.due for one in found)
