"""The terms of Drechtsteden and Alblasserwaard as tables."""

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.obligations.rules.obligation import Event
from thuisroute.obligations.tests.alkmaar import PACK, asked, happened

AGENDA = load(PACK.parent / "drechtsteden-alblasserwaard")
Rows = list[tuple[str, str, str | None]]
TEMPORARY = happened(
    "lease.started", "2026-03-01", form="temporary", until="2028-03-01"
)
REGULAR = happened("lease.started", "2026-03-01", form="regular")


@pytest.mark.parametrize(
    ("clock", "events", "today", "rows"),
    [
        pytest.param(
            "lasting_home", [TEMPORARY], "2027-01-01",
            [("2027-09-01", "open", None)], id="half a year before it ends",
        ),
        pytest.param(
            "lasting_home", [TEMPORARY, happened("offer.made", "2027-06-01")],
            "2027-09-10", [("2027-09-01", "done", "2027-06-01")], id="offered in time",
        ),
        pytest.param(
            "lasting_home", [TEMPORARY], "2027-09-02",
            [("2027-09-01", "overdue", None)], id="nothing offered",
        ),
        pytest.param("lasting_home", [REGULAR], "2027-09-02", [], id="an own lease"),
        pytest.param(
            "tenancy_review", [REGULAR], "2026-04-01",
            [("2026-09-01", "open", None)], id="a talk each half year",
        ),
        pytest.param(
            "plan_evaluation", [REGULAR], "2026-04-01",
            [("2027-03-01", "open", None)], id="whether the care fits, each year",
        ),
        pytest.param(
            "neighbour_agreements", [happened("home.allocated", "2026-02-02")],
            "2026-02-03", [("2026-03-02", "open", None)], id="who does what",
        ),
        pytest.param(
            "agreement_evaluation", [happened("agreement.adopted", "2021-01-01")],
            "2021-02-01", [("2022-01-01", "open", None)], id="the numbers, each year",
        ),
    ],
)  # fmt: skip
def test_what_is_asked(clock: str, events: list[Event], today: str, rows: Rows) -> None:
    assert asked(events, today, clock, of=AGENDA) == rows
