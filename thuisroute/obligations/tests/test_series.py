"""Series of the Alkmaar agreement as tables: events, today, what is asked."""

import pytest

from thuisroute.obligations.rules.obligation import Event
from thuisroute.obligations.tests.alkmaar import asked, happened

Rows = list[tuple[str, str, str | None]]

LEASE = happened("lease.started", "2026-03-31", form="earn_in")


@pytest.mark.parametrize(
    ("events", "today", "rows"),
    [
        pytest.param(
            [LEASE], "2026-04-01", [("2026-09-30", "open", None)], id="the first"
        ),
        pytest.param(
            [happened("lease.started", "2026-08-31")],
            "2028-09-01",
            [
                ("2027-02-28", "overdue", None),
                ("2027-08-31", "overdue", None),
                ("2028-02-29", "overdue", None),
                ("2028-08-31", "overdue", None),
                ("2029-02-28", "open", None),
            ],
            id="no drift over leap years",
        ),
        pytest.param(
            [LEASE, happened("tenancy_review.held", "2026-06-01")],
            "2026-10-01",
            [("2026-09-30", "done", "2026-06-01"), ("2027-03-31", "open", None)],
            id="held early",
        ),
        pytest.param(
            [
                LEASE,
                happened("tenancy_review.held", "2026-06-01"),
                happened("tenancy_review.held", "2026-07-01"),
            ],
            "2026-10-01",
            [("2026-09-30", "done", "2026-06-01"), ("2027-03-31", "open", None)],
            id="two in one window serve one",
        ),
        pytest.param(
            [
                LEASE,
                happened("tenancy_review.held", "2026-09-20"),
                happened("tenancy_review.held", "2026-09-30"),
            ],
            "2026-10-01",
            [
                ("2026-09-30", "done", "2026-09-20"),
                ("2027-03-31", "done", "2026-09-30"),
            ],
            id="the window of the next opens on the due date",
        ),
        pytest.param(
            [LEASE, happened("tenancy_review.held", "2026-10-05")],
            "2026-11-01",
            [("2026-09-30", "done_late", "2026-10-05"), ("2027-03-31", "open", None)],
            id="late serves the one that waits",
        ),
        pytest.param(
            [LEASE, happened("lease.ended", "2026-12-01")],
            "2027-12-01",
            [("2026-09-30", "overdue", None)],
            id="what was due before the end stays",
        ),
        pytest.param(
            [
                LEASE,
                happened("lease.ended", "2026-12-01"),
                happened("tenancy_review.held", "2026-12-05"),
            ],
            "2027-12-01",
            [("2026-09-30", "done_late", "2026-12-05")],
            id="and can still be done",
        ),
        pytest.param(
            [LEASE, happened("tenancy_review.held", "2026-09-01")],
            "2026-08-15",
            [("2026-09-30", "open", None)],
            id="a planned review fulfils nothing yet",
        ),
        pytest.param(
            [LEASE, happened("lease.ended", "2026-09-15")],
            "2026-05-01",
            [],
            id="a planned end already stops what comes after it",
        ),
        pytest.param(
            [LEASE],
            "2026-02-01",
            [("2026-09-30", "open", None)],
            id="a planned start already shows the first",
        ),
    ],
)
def test_4d_asks_a_review_every_half_year(
    events: list[Event], today: str, rows: Rows
) -> None:
    assert asked(events, today, "tenancy_review") == rows


@pytest.mark.parametrize(
    ("events", "today", "rows"),
    [
        pytest.param(
            [
                happened("agreement.adopted", "2024-02-29"),
                happened("agreement.evaluated", "2025-02-01"),
            ],
            "2026-02-01",
            [("2025-02-28", "done", "2025-02-01"), ("2026-02-28", "due_soon", None)],
            id="counted from the adoption",
        ),
        pytest.param(
            [
                happened("agreement.evaluated", "2025-01-10"),
                happened("agreement.evaluated", "2026-01-05"),
            ],
            "2026-02-01",
            [("2026-01-10", "done", "2026-01-05"), ("2027-01-10", "open", None)],
            id="or from the first evaluation, which serves none itself",
        ),
    ],
)
def test_7a_asks_an_evaluation_every_year(
    events: list[Event], today: str, rows: Rows
) -> None:
    assert asked(events, today, "agreement_evaluation") == rows
