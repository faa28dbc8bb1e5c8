"""Many people over few kept connections: nobody ever reads somebody else's resident.

    python -m pytest benchmarks/interleaved_requests.py

100,000 requests in a row drawn by chance, over connections that are kept, by people of
whom no two share a resident: counts in raw SQL, lists, and real dossiers. Prints one
line: the goal, what was found, passed or not.
"""

import time

import pytest

from tests.committed import own_database
from tests.permissions.interleaving import interleaved

REQUESTS = 100_000
THREADS = 3
GOAL = "0 foreign rows"


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(7200)
def test_nobody_reads_a_foreign_row_over_a_kept_connection(
    django_db_blocker: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    started = time.monotonic()
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database("interleaved_requests"),
    ):
        found = interleaved(REQUESTS, THREADS)
    passed = (
        not found.foreign
        and found.asked == REQUESTS
        and len(found.connections) == THREADS
    )
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark answers on the terminal
            f"\ninterleaved requests, {REQUESTS} by {found.people} people over "
            f"{len(found.connections)} kept connections: goal {GOAL}; "
            f"found {len(found.foreign)} in {found.asked} requests "
            f"({found.pages} pages, {found.dossiers} of them dossiers), "
            f"{time.monotonic() - started:.0f} s; "
            f"{'pass' if passed else 'FAIL'}"
        )
    if not passed:
        pytest.fail("\n".join(found.foreign[:10]) or "Not everything was asked.")
