"""The whole access matrix: every seat, every field, every verb, against the table of
the privacy officer (tests/permissions/expected.csv).

    python -m pytest benchmarks/access_matrix.py

Prints a line for raw SQL, for the policy, for the pages and for the files that leave:
the goal, the cells, the differences, passed or not. A cell is one field of one
resident, one verb, one seat, and counts only when it is looked at.
"""

import time
from collections.abc import Iterable

import pytest

from tests.permissions.downloads import Downloads
from tests.permissions.marked import marked_in
from tests.permissions.pages import cells_on_pages, page_differences
from tests.permissions.policy import DOMAINS, policy_differences, role_differences
from tests.permissions.raw_sql import differences
from tests.permissions.regional import regional_may, regional_tables
from tests.permissions.rows import cells_in, may, tables_of
from tests.permissions.world import a_world

ENOUGH = 100_000
# Of pages fewer cells are asked: only of the residents whose pages are opened.
ENOUGH_ON_PAGES = 30_000


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(3600)
def test_the_whole_matrix(
    django_db_blocker: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        a_world() as world,
        capsys.disabled(),
    ):
        tables, seats = tables_of(), world.sittings
        residents = len(world.residents)
        regional = regional_tables()
        cells = cells_in(tables, residents, len(seats))
        told("raw SQL", cells, differences(world, seats, tables, may))
        cells = cells_in(regional, 1, len(seats))
        told(
            "raw SQL, about no resident", cells,
            differences(world, seats, regional, regional_may),
            enough=0,
        )  # fmt: skip
        cells = len(DOMAINS) * residents * len(seats)
        told("the policy", cells, policy_differences(world, seats), enough=0)
        told("roles", 0, role_differences(), enough=0)
        # Pages for residents themselves are not in the table of addresses yet.
        readers = [one for one in seats if not one.own]
        marked, lives = marked_in(tables), ("active", "none", "only_renting")
        cells = cells_on_pages(world, marked, lives) * len(readers)
        found = page_differences(world, readers, marked, lives)
        told("pages and searches", cells, found, enough=ENOUGH_ON_PAGES)
        looked = Downloads.of(world, tables)
        found = list(looked.differences(seats))
        told(f"{looked.files} files that leave", looked.cells, found)


def told(
    what: str, cells: int, differences: Iterable[str], *, enough: int = ENOUGH
) -> None:
    """One line; fails when something differs, or too little was asked."""
    started = time.monotonic()
    wrong = list(differences)
    passed = not wrong and cells >= enough
    print(  # noqa: T201 - a benchmark answers on the terminal
        f"\naccess matrix, {what}: goal 0 differences; found {len(wrong)} in "
        f"{cells:,} cells, {time.monotonic() - started:.0f} s; "
        f"{'pass' if passed else 'FAIL'}"
    )
    if not passed:
        pytest.fail("\n".join(wrong[:40]) or "Too few cells.")
