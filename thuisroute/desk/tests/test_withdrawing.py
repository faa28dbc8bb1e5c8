"""A withdrawal is refused at the next statement, also inside a running transaction."""

import pytest

from tests.committed import own_database
from thuisroute.desk.tests.withdrawing import withdraw_under_a_reader


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(120)
def test_a_reader_in_a_running_transaction_reads_nothing_after_a_withdrawal(
    django_db_blocker: pytest.FixtureRequest, worker_id: str
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database(f"withdrawing_{worker_id}"),
    ):
        seen = withdraw_under_a_reader()
    assert seen.rows == (1, 0), "raw SQL"
    assert seen.policy == (True, False), "the policy of every page"
