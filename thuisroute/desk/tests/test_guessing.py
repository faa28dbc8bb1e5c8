"""Guessing is slow, and closes the door of nobody who works here."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast
from tests.password import PASSWORD
from thuisroute.desk.tests.guessing import (
    COLLEAGUE,
    OFFICE,
    QUARTER,
    REAL,
    guess_codes,
    guess_passwords,
    sign_in,
)
from thuisroute.desk.tests.test_second_factor import link
from thuisroute.parties.lockout import FROM_EVERYWHERE, FROM_ONE_PLACE

GUESSES = 300


@pytest.fixture
def machine(cast: Cast) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(datetime(2030, 5, 6, 9, tzinfo=UTC), tick=False) as held:
        yield held


@pytest.mark.parametrize(
    ("shared", "most"), [(False, FROM_EVERYWHERE), (True, FROM_ONE_PLACE)]
)
def test_guesses_are_turned_away_and_the_office_works_on(
    machine: time_machine.Traveller, *, shared: bool, most: int
) -> None:
    found = guess_passwords(machine, GUESSES, shared=shared)
    assert found.got_in == found.real_refused == found.colleague_refused == 0
    assert found.most_in_a_quarter == most
    assert found.stranger_waited is not None
    assert found.stranger_waited <= QUARTER


def test_codes_are_guessed_no_faster_and_the_real_person_signs_in(
    machine: time_machine.Traveller, settings: Settings
) -> None:
    settings.SECOND_FACTOR = True
    own = Client()
    secret, _codes = link(own)
    found = guess_codes(machine, GUESSES, own, secret)
    assert found.got_in == found.real_refused == 0
    assert found.most_in_a_quarter == FROM_ONE_PLACE


def test_a_browser_that_is_known_for_one_is_a_stranger_to_another(
    machine: time_machine.Traveller,
) -> None:
    own = Client()
    assert sign_in(own, COLLEAGUE, PASSWORD, OFFICE) == "in"
    for number in range(FROM_ONE_PLACE):
        assert sign_in(own, REAL, f"raad {number}", OFFICE) == "wrong"
    assert sign_in(own, REAL, PASSWORD, OFFICE) == "closed"
    assert sign_in(own, COLLEAGUE, PASSWORD, OFFICE) == "in"


def test_a_known_browser_has_ten_tries_too(machine: time_machine.Traveller) -> None:
    own = Client()
    assert sign_in(own, REAL, PASSWORD, OFFICE) == "in"
    for number in range(FROM_ONE_PLACE):
        assert sign_in(own, REAL, f"raad {number}", OFFICE) == "wrong"
    assert sign_in(own, REAL, PASSWORD, OFFICE) == "closed"
    assert sign_in(Client(), REAL, PASSWORD, OFFICE) == "in"
