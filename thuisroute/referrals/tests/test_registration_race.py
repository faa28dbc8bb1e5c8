"""One person has one dossier, also when two providers come at the same moment."""

import pytest

from tests.committed import own_database
from thuisroute.referrals.tests.registration_race import (
    Outcome,
    race,
    same_bsn,
    same_name,
)

ROUNDS = 8


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(120)
def test_who_registers_the_same_new_person_second_is_told_to_search(
    django_db_blocker: pytest.FixtureRequest, worker_id: str
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database(f"registration_race_{worker_id}"),
    ):
        found = race([*same_bsn(ROUNDS), *same_name(ROUNDS)])
    assert found == [Outcome(dossiers=1, registered=1, told=1)] * (2 * ROUNDS)
