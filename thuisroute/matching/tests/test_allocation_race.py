"""Two people can never give the same home away twice (R7)."""

import pytest

from tests.committed import own_database
from thuisroute.matching.tests.allocation_race import race


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(180)
def test_many_who_give_the_same_homes_away_give_each_home_once(
    django_db_blocker: pytest.FixtureRequest, worker_id: str
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database(f"race_{worker_id}"),
    ):
        found = race(parties=8, homes=8)
    assert found.errors == ()
    assert (found.given, found.offers) == (8, 8)
