"""A few lives over many years: everything goes on its day (P1)."""

from datetime import date, timedelta

import pytest
from django.db import connection

from tests.cast import Cast
from tests.retention.lives import YEARS, some_lives
from tests.retention.simulation import Simulation
from tests.roles import database_role
from thuisroute.kernel import clock

KINDS = ("request", "file", "youth")


def travel_to(day: date) -> None:
    """Noon of a day, in a transaction of one test."""
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        cursor.execute(
            "UPDATE kernel_clock SET ahead = %s::timestamp AT TIME ZONE "
            "'Europe/Amsterdam' - clock_timestamp()",
            [f"{day} 12:00"],
        )
        cursor.execute("SET ROLE thuisroute_worker")


@pytest.mark.timeout(120)
def test_everything_goes_on_its_day_and_nothing_before(cast: Cast) -> None:
    begin = clock.today() + timedelta(days=1)
    with database_role("worker"):
        simulation = Simulation(cast, some_lives(12, begin, seed=4, years=1))
        found = simulation.run(simulation.interesting_days(), travel_to)
    assert found.words == []
    assert found.passed
    went = {what for (what, _whose), number in simulation.gone() if number}
    assert went == set(YEARS)


@pytest.mark.timeout(120)
@pytest.mark.parametrize(("years", "wrong"), [("3", "early"), ("1", "late")])
def test_a_day_that_is_not_the_expected_one_is_seen(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, years: str, wrong: str
) -> None:
    """Held against another table than the one that the region decided on."""
    monkeypatch.setitem(YEARS, "obligations_obligation", dict.fromkeys(KINDS, years))
    begin = clock.today() + timedelta(days=1)
    with database_role("worker"):
        simulation = Simulation(cast, some_lives(3, begin, seed=4, years=1))
        found = simulation.run(simulation.interesting_days(), travel_to)
    assert getattr(found, wrong)
    assert not found.passed
    assert "obligations_obligation" in found.words[0]
