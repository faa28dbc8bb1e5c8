"""A small part of benchmarks/interleaved_requests.py."""

import pytest

from tests.committed import own_database
from tests.permissions.interleaving import interleaved

REQUESTS, THREADS = 500, 2


@pytest.mark.timeout(120)
def test_nobody_reads_a_foreign_row_over_a_kept_connection(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database("interleaved_test"),
    ):
        found = interleaved(REQUESTS, THREADS)
    assert not found.foreign
    assert found.asked == REQUESTS
    assert len(found.connections) == THREADS
    assert found.dossiers
