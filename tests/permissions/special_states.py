"""The comparisons of the access matrix, in each special state of a dossier."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial

from django.db import connection

from tests.permissions.loosening import Loosened, loosened
from tests.permissions.marked import marked_in
from tests.permissions.pages import cells_on_pages, page_differences
from tests.permissions.policy import DOMAINS, policy_differences
from tests.permissions.raw_sql import differences
from tests.permissions.rows import Table, cells_in, may, tables_of
from tests.permissions.special import HIDDEN, OBJECTED, RESTRICTED
from tests.permissions.states import in_state
from tests.permissions.undone import undone
from tests.permissions.world import LEAST, WHOLE, Sitting, World
from tests.roles import database_role

# What is so for everybody, and what each of those who ask is besides.
STATES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("open in an emergency", (), ("opens",)),
    ("after an emergency", (), ("ended",)),
    ("hidden address", (HIDDEN,), ()),
    ("hidden address, in an emergency", (HIDDEN,), ("opens",)),
    ("kept out", (), ("kept_out",)),
    ("kept out, in an emergency", (), ("opens", "kept_out")),
    ("objected", (OBJECTED,), ()),
    ("restricted", (RESTRICTED,), ()),
)
# Who stands for each of them where a few are asked.
OPENS = "not_involved care_provider support_worker"
ENDS = "not_involved municipality wmo_consultant"
NOT_TOLD = "involved transfer_point mediator"
KEPT_AWAY = (
    "involved housing_association housing_consultant",
    "involved care_provider outreach_worker",
)
# Which rules of row security are about them, besides those of emergencies.
GUARDS = {"address_told", "not_shut_out", "own_emergencies"}
IN_A_STATE = (OPENS, ENDS, NOT_TOLD, *KEPT_AWAY)


@dataclass
class Found:
    """How much was looked at of the one dossier, and what was otherwise."""

    cells: int
    wrong: list[str]


State = Callable[[], AbstractContextManager[list[str]]]


def each_state(
    world: World, sittings: Sequence[Sitting]
) -> Iterator[tuple[str, State]]:
    """By how it is called, with all of these in it."""
    people = [one for one in sittings if one.token and not one.own]
    for name, of_all, of_one in STATES:
        yield name, partial(in_state, world, *of_all, **dict.fromkeys(of_one, people))


def together(world: World) -> AbstractContextManager[list[str]]:
    """All of it of one dossier: its address is hidden, it is open in an emergency to
    one, was so to another, and others are kept out."""
    return in_state(
        world,
        HIDDEN,
        opens=[world.sitting(OPENS)],
        ended=[world.sitting(ENDS)],
        kept_out=[world.sitting(one) for one in KEPT_AWAY],
    )


def whoever_counts(sittings: Iterable[Sitting]) -> list[Sitting]:
    """Not the seat that no agreement knows: its grant was made by hand, and goes when
    grants are counted anew."""
    return [one for one in sittings if one.name != LEAST]


def looked_at(
    world: World, state: State, sittings: Sequence[Sitting], readers: Sequence[Sitting]
) -> Found:
    """By these in raw SQL and through the policy, by those on pages and by search."""
    with state() as wrong:
        tables = tables_of()
        marked = marked_in(tables)
        return Found(
            cells_in(tables, 1, len(sittings))
            + len(DOMAINS) * len(sittings)
            + cells_on_pages(world, marked, [WHOLE]) * len(readers),
            [
                *wrong,
                *differences(world, sittings, tables, may),
                *policy_differences(world, sittings),
                *page_differences(world, readers, marked, [WHOLE]),
            ],
        )


def special_rules() -> list[Loosened]:
    """The rules of row security that are about these states, each said more loosely."""
    return [
        one
        for one in loosened()
        if one.policy in GUARDS or one.policy.startswith("emergency")
    ]


def unnoticed(
    world: World, rules: Iterable[Loosened], sittings: Sequence[Sitting]
) -> Iterator[str]:
    """Rules of row security that can be loosened in the state that the world is in, and
    nobody tells."""
    tables = {table.name: table for table in tables_of()}
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    for rule in rules:
        before = next(differences(world, sittings, _asked(rule, tables), may), "")
        if before:
            raise AssertionError(f"before anything is loosened: {before}")
        if not _notices(world, rule, sittings, tables):
            yield str(rule)


def _notices(
    world: World, rule: Loosened, sittings: Sequence[Sitting], tables: dict[str, Table]
) -> bool:
    with undone():
        with database_role("owner"), connection.cursor() as cursor:
            cursor.execute(rule.statement)
        return any(differences(world, sittings, _asked(rule, tables), may))


def _asked(rule: Loosened, tables: dict[str, Table]) -> list[Table]:
    """Whose grants are read decides about every other table."""
    return [tables[rule.table], tables["residents_identity"]]
