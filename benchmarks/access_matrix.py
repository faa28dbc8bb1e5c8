"""The whole access matrix: every seat, every field, every verb, against the table of
the privacy officer (tests/permissions/expected.csv).

    python -m pytest benchmarks/access_matrix.py

Prints a line for raw SQL, for the policy, for the pages, for the files that leave and
for each special state of a dossier (tests/permissions/special.csv): the goal, the
cells, the differences, passed or not. A cell is one field of one resident, one verb,
one seat, and counts only when it is looked at. Every line that is about residents has
at least 100,000 of them; what is less is counted by life domains and not by fields.
"""

import logging
import time
from collections.abc import Iterable, Iterator

import pytest

from tests.permissions.downloads import Downloads
from tests.permissions.marked import marked_in
from tests.permissions.pages import cells_on_pages, page_differences
from tests.permissions.policy import DOMAINS, policy_differences, role_differences
from tests.permissions.policy import may as policy_may
from tests.permissions.raw_sql import differences
from tests.permissions.regional import regional_may, regional_tables
from tests.permissions.rows import cells_in, may, tables_of
from tests.permissions.special import EMERGENCY, may_be
from tests.permissions.special_states import each_state, looked_at, whoever_counts
from tests.permissions.world import WHOLE, Sitting, World, a_world

ENOUGH = 100_000


@pytest.fixture
def world(
    django_db_blocker: pytest.FixtureRequest,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[World]:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        a_world() as world,
        capsys.disabled(),
    ):
        # Thousands of pages are refused, and each would be told with its traceback.
        logging.disable(logging.WARNING)
        try:
            yield world
        finally:
            logging.disable(logging.NOTSET)


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(3600)
def test_raw_sql_and_the_policy(world: World) -> None:
    tables, seats = tables_of(), world.sittings
    residents = len(world.residents)
    regional = regional_tables()
    cells = cells_in(tables, residents, len(seats))
    told("raw SQL", cells, differences(world, seats, tables, may))
    cells = cells_in(regional, 1, len(seats))
    told(
        "raw SQL, about no resident", cells,
        differences(world, seats, regional, regional_may),
    )  # fmt: skip
    cells = len(DOMAINS) * residents * len(seats)
    told("the policy", cells, policy_differences(world, seats), enough=0)
    told("roles", 0, role_differences(), enough=0)


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(7200)
def test_pages_and_searches(world: World) -> None:
    """Of every life, by everybody: in a seat, in their own file, not at all."""
    readers = world.sittings
    lives = tuple(world.lives)
    marked = marked_in(tables_of())
    cells = cells_on_pages(world, marked, lives) * len(readers)
    told("pages and searches", cells, page_differences(world, readers, marked, lives))


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(3600)
def test_files_that_leave(world: World) -> None:
    looked = Downloads.of(world, tables_of())
    found = list(looked.differences(world.sittings))
    told(f"{looked.files} files that leave", looked.cells, found)


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(3600)
def test_special_states(world: World) -> None:
    """Whoever is involved in whatever role, whoever could get in, and own files."""
    counts = whoever_counts(world.sittings)
    readers = taking_part(world, counts)
    asking = [one for one in counts if one.relation == "involved" or one in readers]
    for name, state in each_state(world, asking):
        special = looked_at(world, state, asking, readers)
        told(f"dossier {name}", special.cells, special.wrong)


def taking_part(world: World, seats: Iterable[Sitting]) -> list[Sitting]:
    """Who opens the pages in a special state: whoever sees something of that dossier
    otherwise, or could open it in an emergency."""
    whose = world.lives[WHOLE].resident
    return [
        one
        for one in seats
        if may_be(EMERGENCY, (one.party_kind, one.relation, one.role))
        or any("see" in policy_may(world, one, whose, data) for data in DOMAINS)
    ]


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
