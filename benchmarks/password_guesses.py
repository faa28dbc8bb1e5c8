"""10,000 guesses at one person's password, from everywhere and from their own office,
and 10,000 at the codes: none is right, and nobody who works there is locked out.

    python -m pytest benchmarks/password_guesses.py

One guess a second on a simulated clock, over the pages, with a quick password hash.
Prints a line for each way: goal, found, passed or not.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client
from pytest_django import Settings

from thuisroute.desk.tests.guessing import (
    QUARTER,
    Found,
    guess_codes,
    guess_passwords,
)
from thuisroute.desk.tests.test_second_factor import link
from thuisroute.parties.lockout import FROM_EVERYWHERE, FROM_ONE_PLACE

GUESSES = 10_000
pytestmark = [pytest.mark.timeout(3600), pytest.mark.usefixtures("cast")]


@pytest.fixture
def machine() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(datetime(2030, 5, 6, 9, tzinfo=UTC), tick=False) as held:
        yield held


def test_from_ten_thousand_addresses(
    machine: time_machine.Traveller, capsys: pytest.CaptureFixture[str]
) -> None:
    found = guess_passwords(machine, GUESSES, shared=False)
    tell(capsys, "passwords, each from another address", found, FROM_EVERYWHERE)


def test_from_the_office_of_the_real_person(
    machine: time_machine.Traveller, capsys: pytest.CaptureFixture[str]
) -> None:
    found = guess_passwords(machine, GUESSES, shared=True)
    tell(capsys, "passwords, all from the shared office address", found, FROM_ONE_PLACE)


def test_codes_by_somebody_who_knows_the_password(
    machine: time_machine.Traveller,
    settings: Settings,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings.SECOND_FACTOR = True
    own = Client()
    secret, _codes = link(own)
    found = guess_codes(machine, GUESSES, own, secret)
    tell(capsys, "codes, each from another address", found, FROM_ONE_PLACE)


def tell(
    capsys: pytest.CaptureFixture[str], what: str, found: Found, most: int
) -> None:
    refused = found.real_refused + found.colleague_refused
    passed = (
        found.got_in == refused == 0
        and found.most_in_a_quarter <= most
        and (found.stranger_waited is None or found.stranger_waited <= QUARTER)
    )
    waited = (
        f"a new computer waited {found.stranger_waited.seconds // 60} minutes (goal 15)"
        if found.stranger_waited is not None
        else "no new computer was tried"
    )
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark answers on the terminal
            f"\n{found.sent} {what}, in {found.minutes} minutes: goal 0 right, at most "
            f"{most} weighed a quarter of an hour, real people never refused; "
            f"found {found.got_in} right, "
            f"{found.most_in_a_quarter} a quarter ({found.weighed} in all), "
            f"{refused} of {found.real_tries} times refused, {waited}; "
            f"{'pass' if passed else 'FAIL'}"
        )
    if not passed:
        pytest.fail(what)
