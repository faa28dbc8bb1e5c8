"""Terms of the Alkmaar agreement as tables: events, today, what is asked."""

import pytest

from thuisroute.obligations.rules.obligation import Event
from thuisroute.obligations.tests.alkmaar import asked, happened

Rows = list[tuple[str, str, str | None]]

LEASE = happened("lease.started", "2026-03-31", form="earn_in")
ALLOCATED = happened("home.allocated", "2026-03-02")


@pytest.mark.parametrize(
    ("events", "today", "rows"),
    [
        pytest.param([], "2026-03-02", [], id="nothing before the start"),
        pytest.param(
            [ALLOCATED], "2026-03-02", [("2026-03-30", "open", None)], id="open"
        ),
        pytest.param(
            [ALLOCATED], "2026-03-22", [("2026-03-30", "open", None)], id="still open"
        ),
        pytest.param(
            [ALLOCATED], "2026-03-23", [("2026-03-30", "due_soon", None)], id="a week"
        ),
        pytest.param(
            [ALLOCATED], "2026-03-30", [("2026-03-30", "due_soon", None)], id="last day"
        ),
        pytest.param(
            [ALLOCATED], "2026-03-31", [("2026-03-30", "overdue", None)], id="overdue"
        ),
        pytest.param(
            [ALLOCATED, happened("neighbour_agreements.recorded", "2026-03-30")],
            "2026-04-10",
            [("2026-03-30", "done", "2026-03-30")],
            id="done on the last day",
        ),
        pytest.param(
            [ALLOCATED, happened("neighbour_agreements.recorded", "2026-03-31")],
            "2026-04-10",
            [("2026-03-30", "done_late", "2026-03-31")],
            id="a day late",
        ),
        pytest.param(
            [ALLOCATED, happened("neighbour_agreements.recorded", "2026-03-02")],
            "2026-03-02",
            [("2026-03-30", "done", "2026-03-02")],
            id="done on the very day",
        ),
        pytest.param(
            [happened("neighbour_agreements.recorded", "2026-03-01"), ALLOCATED],
            "2026-03-05",
            [("2026-03-30", "open", None)],
            id="what came before the start does not count",
        ),
        pytest.param(
            [ALLOCATED, happened("referral.closed", "2026-03-10", outcome="withdrawn")],
            "2026-04-10",
            [],
            id="a withdrawn referral asks nothing more",
        ),
        pytest.param(
            [ALLOCATED, happened("referral.closed", "2026-03-10", outcome="housed")],
            "2026-04-10",
            [("2026-03-30", "overdue", None)],
            id="a referral closed because housed still asks it",
        ),
    ],
)
def test_4a_asks_neighbour_agreements_within_four_weeks(
    events: list[Event], today: str, rows: Rows
) -> None:
    assert asked(events, today, "neighbour_agreements") == rows


@pytest.mark.parametrize(
    ("events", "today", "rows"),
    [
        pytest.param(
            [LEASE], "2026-03-31", [("2027-01-31", "open", None)], id="end of month"
        ),
        pytest.param(
            [happened("lease.started", "2026-04-30", form="earn_in")],
            "2026-05-01",
            [("2027-02-28", "open", None)],
            id="the last of February",
        ),
        pytest.param(
            [happened("lease.started", "2026-03-31", form="regular")],
            "2026-05-01",
            [],
            id="a regular lease needs no conversion",
        ),
        pytest.param(
            [happened("lease.started", "2026-03-31")],
            "2026-05-01",
            [],
            id="nor does one of which the form is not known",
        ),
        pytest.param(
            [LEASE, happened("conversion.decided", "2026-12-01", decision="convert")],
            "2027-03-01",
            [("2027-01-31", "done", "2026-12-01")],
            id="decided early",
        ),
        pytest.param(
            [LEASE, happened("lease.ended", "2026-09-01")],
            "2027-03-01",
            [],
            id="ended before it was due",
        ),
        pytest.param(
            [LEASE, happened("lease.ended", "2027-01-31")],
            "2027-03-01",
            [("2027-01-31", "overdue", None)],
            id="ended on the day it was due",
        ),
        pytest.param(
            [
                LEASE,
                happened("conversion.decided", "2026-12-01"),
                happened("lease.ended", "2026-12-15"),
            ],
            "2027-03-01",
            [("2027-01-31", "done", "2026-12-01")],
            id="what was done before the end stays done",
        ),
    ],
)
def test_2c_asks_a_decision_within_ten_months(
    events: list[Event], today: str, rows: Rows
) -> None:
    assert asked(events, today, "conversion_decision") == rows


def test_2c_has_the_decision_carried_out_on_the_day_it_names() -> None:
    decided = happened(
        "conversion.decided",
        "2026-12-01",
        decision="convert",
        takes_effect_on="2027-03-31",
    )
    extended = happened("conversion.decided", "2026-12-01", decision="extend")
    converted = happened("lease.converted", "2027-04-01", form="regular")
    clock = "conversion_carried_out"
    assert asked([LEASE, extended], "2027-03-01", clock) == []
    assert asked([LEASE, decided], "2027-03-02", clock) == [
        ("2027-03-31", "open", None)
    ]
    assert asked([LEASE, decided], "2027-03-03", clock) == [
        ("2027-03-31", "due_soon", None)
    ]
    assert asked([LEASE, decided, converted], "2027-05-01", clock) == [
        ("2027-03-31", "done_late", "2027-04-01")
    ]
