"""16 people give 500 homes away at the same moment; each home is given once.

    python -m pytest benchmarks/allocation_race.py

Runs against a throw-away PostgreSQL with real connections, transactions and pages as
the web role, and prints one line: the goal, what was found, passed or not.
"""

import time

import pytest

from tests.committed import own_database
from thuisroute.matching.tests.allocation_race import race

PARTIES = 16
HOMES = 500


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(3600)
def test_sixteen_people_give_five_hundred_homes_away_once(
    django_db_blocker: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    started = time.monotonic()
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database("allocation_race"),
    ):
        found = race(PARTIES, HOMES)
    passed = found.given == found.offers == HOMES and not found.errors
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark answers on the terminal
            f"\nallocation race, {PARTIES} people x {HOMES} homes: "
            f"goal {HOMES} allocations and 0 error pages; "
            f"found {found.given} allocations, {len(found.errors)} error pages, "
            f"{found.told} attempts told in a sentence, "
            f"{time.monotonic() - started:.0f} s; {'pass' if passed else 'FAIL'}"
        )
    if not passed:
        pytest.fail("\n".join(found.errors[:10]) or "Not every home was given once.")
