"""The day on which a class of record goes, from what happened and the pack."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.sharing.rules.facts import Occurred
from thuisroute.sharing.rules.retention import Day, Hold, goes_on, retention_days

TERMS = load(Path(__file__).parents[3] / "regions" / "alkmaar").retention
BEGAN, ENDED = date(2027, 1, 10), date(2028, 2, 29)
ROUTE = [
    Occurred("referral.registered", BEGAN, {"target_group": "shelter"}),
    Occurred("referral.ready", BEGAN),
    Occurred("home.allocated", BEGAN),
    Occurred("lease.started", BEGAN),
]
CLOSED = [*ROUTE, Occurred("lease.ended", ENDED)]


def closed(on: date, outcome: str = "withdrawn") -> Occurred:
    return Occurred("referral.closed", on, {"outcome": outcome})


def days(events: list[Occurred]) -> dict[str, Day]:
    return {day.record_class: day for day in retention_days(TERMS, events)}


def due(events: list[Occurred]) -> dict[str, date | None]:
    return {name: day.due for name, day in days(events).items()}


def test_an_open_file_has_no_day() -> None:
    assert set(due(ROUTE).values()) == {None}


def test_one_person_has_several_terms() -> None:
    assert due(CLOSED) == {
        "wmo_file": date(2043, 2, 28),
        "housing_request": date(2030, 2, 28),
        "tenancy": date(2030, 2, 28),
        "obligation": date(2030, 2, 28),
        "consent_record": date(2035, 2, 28),
        "dossier": date(2043, 2, 28),
    }


def test_registering_again_opens_the_file_and_the_next_end_counts() -> None:
    again = [*CLOSED, Occurred("referral.registered", date(2028, 6, 1))]
    assert set(due(again).values()) == {None}
    over = [*again, closed(date(2029, 6, 1))]
    assert due(over)["tenancy"] == date(2031, 6, 1)


def test_the_file_of_who_goes_on_living_there_without_support_stays_open() -> None:
    begun = Occurred("pilot_light.begun", ENDED)
    left = [*ROUTE, begun, closed(ENDED, "housed")]
    over = [*left, Occurred("pilot_light.ended", date(2029, 6, 1))]
    back = [*over, Occurred("referral.reopened", date(2029, 7, 1))]
    for file in (left, over, back):
        assert set(due(file).values()) == {None}
    gone = due([*over, Occurred("lease.ended", date(2030, 1, 1))])
    assert gone["tenancy"] == gone["housing_request"] == date(2032, 1, 1)
    assert gone["wmo_file"] == date(2045, 1, 1)


def test_youth_is_kept_longer_and_a_request_without_provision_shorter() -> None:
    young = [
        Occurred("referral.registered", BEGAN, {"target_group": "youth_care"}),
        *CLOSED[1:],
    ]
    assert days(young)["wmo_file"].term == "youth_file"
    assert due(young)["wmo_file"] == date(2048, 2, 29)
    request = [ROUTE[0], closed(ENDED)]
    assert days(request)["wmo_file"].term == "wmo_request"
    assert due(request)["wmo_file"] == date(2033, 2, 28)
    # What it was shared on outlives it, and so does what that is counted from.
    assert due(request)["dossier"] == date(2035, 2, 28)


def test_of_two_that_take_the_place_of_one_the_longest_holds() -> None:
    request = [
        Occurred("referral.registered", BEGAN, {"target_group": "youth_care"}),
        closed(ENDED),
    ]
    assert days(request)["wmo_file"].term == "youth_file"


def test_an_agreement_without_terms_destroys_nothing() -> None:
    assert retention_days((), CLOSED) == []


@pytest.mark.parametrize(
    ("hold", "goes"),
    [
        (Hold(ENDED), False),
        (Hold(ENDED + timedelta(days=1)), True),
        (Hold(BEGAN, until=ENDED), False),
        (Hold(BEGAN, until=ENDED - timedelta(days=1)), True),
        (Hold(BEGAN, lifted_on=ENDED), True),
        (Hold(BEGAN, lifted_on=ENDED + timedelta(days=1)), False),
    ],
)
def test_a_hold_keeps_from_its_first_day_until_and_with_its_last(
    hold: Hold, *, goes: bool
) -> None:
    assert goes_on(ENDED, [hold], ENDED) is goes
    assert not goes_on(ENDED, [], ENDED - timedelta(days=1))
