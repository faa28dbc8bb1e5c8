"""Twenty-five years, night by night: nothing goes early, nothing a day late.

    python -m pytest benchmarks/retention_years.py

Runs the real job on a throw-away PostgreSQL with the clock ahead, as the worker role,
over invented dossiers; what should be there follows from tests/retention/expected.csv.
Prints one line: the goal, what was found, passed or not.
"""

import os
import time
from datetime import date, timedelta

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from tests import database
from tests.cast import cast_of_the_region
from tests.committed import own_database
from tests.retention.lives import some_lives
from tests.retention.simulation import Found, Simulation
from thuisroute.kernel import clock

YEARS = 25
LIVES = int(os.environ.get("LIVES", "300"))
NAME = "retention_years"
WORKER = "-c role=thuisroute_worker"


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(7200)
def test_nothing_goes_early_or_late_in_twenty_five_years(
    django_db_blocker: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    started = time.monotonic()
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database(NAME),
    ):
        found = _years()
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark answers on the terminal
            f"\nretention, {YEARS} years x {LIVES} dossiers: goal 0 early, 0 late, 0 "
            f"uncounted; found {found.early} early, {found.late} late, "
            f"{found.uncounted} uncounted over {found.days} nights and {found.rows} "
            f"rows, {time.monotonic() - started:.0f} s; "
            f"{'pass' if found.passed else 'FAIL'}"
        )
    if not found.passed:
        pytest.fail("\n".join(found.words) or "Nothing was looked at.")


def _years() -> Found:
    cast = cast_of_the_region()
    begin = clock.today() + timedelta(days=1)
    lives = some_lives(LIVES, begin, seed=25, years=6)
    chosen = {**settings.DATABASES["default"].get("OPTIONS", {}), "options": WORKER}
    connection.settings_dict["OPTIONS"] = chosen
    connection.close()
    with _owner() as owner:
        return Simulation(cast, lives).run(
            [begin + timedelta(days=n) for n in range(366 * YEARS)],
            lambda day: _travel(owner, day),
        )


def _owner() -> psycopg.Connection:
    server = os.environ[database.HERE]
    return psycopg.connect(database.address(NAME, server), autocommit=True)


def _travel(owner: psycopg.Connection, day: date) -> None:
    owner.execute(
        "UPDATE kernel_clock SET ahead = %s::timestamp AT TIME ZONE "
        "'Europe/Amsterdam' - clock_timestamp()",
        [f"{day} 12:00"],
    )
