"""What the two walls cost: a dossier with row security and its line in the log, and
without.

    python -m pytest benchmarks/cost_of_privacy.py

The same page of the same resident for the same reader, in one run, in turns, each in a
transaction that really commits. Prints one line: the goal, what was found, passed or
not.
"""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.test import Client, override_settings
from django.urls import reverse

from tests.cast import cast_of_the_region
from tests.committed import as_web, own_database
from tests.permissions.life import a_life
from tests.roles import database_role
from thuisroute.kernel import looks

GOAL = 1.2
# A connection prepares what it asks for the sixth time, and PostgreSQL keeps a plan of
# it after five more; turning row security on or off makes both begin anew.
TURNS, WARM, PAGES = 12, 12, 15
READERS = ("support_worker", "mediator", "housing_consultant")


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(900)
def test_a_dossier_costs_little_more_with_both_walls(
    django_db_blocker: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database("cost_of_privacy"),
    ):
        with transaction.atomic():
            cast = cast_of_the_region()
        as_web()
        with transaction.atomic():
            address = reverse("dossier", args=[a_life(cast).resident])
        found = {who: _measured(cast.client(who), address) for who in READERS}
    passed = all(guarded / bare <= GOAL for guarded, bare in found.values())
    with capsys.disabled():
        print(  # noqa: T201 - a benchmark answers on the terminal
            f"\ncost of privacy, a dossier: goal at most {GOAL} times; found "
            + ", ".join(
                f"{who} {guarded:.1f} ms against {bare:.1f} ms ({guarded / bare:.2f})"
                for who, (guarded, bare) in found.items()
            )
            + f"; {'pass' if passed else 'FAIL'}"
        )
    if not passed:
        pytest.fail("The walls cost more than that.")


def _measured(client: Client, address: str) -> tuple[float, float]:
    """Medians in milliseconds: with both walls, and with neither."""
    guarded: list[float] = []
    bare: list[float] = []
    for _turn in range(TURNS):
        guarded += _times(client, address)
        with _neither():
            bare += _times(client, address)
    return statistics.median(guarded), statistics.median(bare)


def _times(client: Client, address: str) -> Iterator[float]:
    for page in range(WARM + PAGES):
        started = time.perf_counter()
        answer = client.get(address)
        took = 1000 * (time.perf_counter() - started)
        if answer.status_code != 200:  # noqa: PLR2004 - the page itself
            pytest.fail(f"{address} answers {answer.status_code}")
        if page >= WARM:
            yield took


@contextmanager
def _neither() -> Iterator[None]:
    """No row security, and nobody writes a line about what was shown."""
    guarded = _row_security("DISABLE")
    with override_settings(LOOKS=f"{__name__}.unwritten"):
        looks._writer.cache_clear()  # noqa: SLF001 - the setting is read once
        yield
    looks._writer.cache_clear()  # noqa: SLF001 - as above
    _row_security("ENABLE", guarded)


def unwritten(_look: looks.Look, _page: str, _key: str) -> None:
    """The line that is left out."""


def _row_security(verb: str, tables: list[str] | None = None) -> list[str]:
    with database_role("owner"), connection.cursor() as cursor:
        if tables is None:
            cursor.execute(
                "SELECT oid::regclass::text FROM pg_class WHERE relrowsecurity"
            )
            tables = [table for (table,) in cursor.fetchall()]
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} {verb} ROW LEVEL SECURITY")
    return tables
