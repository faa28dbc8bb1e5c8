"""The access matrix: what every seat may do with every field of every resident, as a
privacy officer wrote it down, against the database, the policy and the pages.

A part of the seats here; all of them in benchmarks/access_matrix.py.
"""

from collections.abc import Iterator
from functools import partial

import pytest

from tests.permissions.acting import (
    actions,
    acts_without_asking,
    asked_in_the_source,
    not_asked,
)
from tests.permissions.asked_directly import query_differences
from tests.permissions.downloads import Downloads
from tests.permissions.marked import marked_in
from tests.permissions.oracle import kept, regional
from tests.permissions.pages import page_differences
from tests.permissions.policy import policy_differences, role_differences
from tests.permissions.raw_sql import differences
from tests.permissions.regional import owner_differences, regional_may, regional_tables
from tests.permissions.rows import Table, may, tables_of
from tests.permissions.special import RESTRICTED
from tests.permissions.special_states import IN_A_STATE, OPENS, looked_at, together
from tests.permissions.states import in_state
from tests.permissions.tables import person_tables, without_row_security
from tests.permissions.undone import undone
from tests.permissions.world import LEAST, Sitting, World, a_world
from thuisroute.kernel import sessions

# Who has a role that fits their kind of organisation, and one that fits nowhere.
# fmt: off
FITTING = {
    "care_provider": {
        "support_worker", "care_manager", "privacy_officer", "outreach_worker",
    },
    "municipality": {"wmo_consultant", "governor"},
    "housing_association": {"housing_consultant"},
    "transfer_point": {"mediator", "programme_manager"},
    "client_support": {"client_supporter"},
}
# fmt: on
# Who takes files along, or would like to.
TAKING = (
    "involved care_provider care_manager",
    "involved housing_association housing_consultant",
    "involved transfer_point mediator",
    "not_involved care_provider privacy_officer",
    "resident of active",
    LEAST,
)


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[World]:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        a_world() as world,
    ):
        yield world


@pytest.fixture(scope="module")
def tables(world: World) -> list[Table]:
    return tables_of()


def chosen(world: World) -> list[Sitting]:
    """Every role that fits in every relation, each own file, nobody, and of the roles
    that do not fit one at a party that is involved."""
    fitting = [
        one
        for one in world.sittings
        if one.role in FITTING.get(one.party_kind, {one.role})
    ]
    amiss = [
        one
        for one in world.sittings
        if one.relation == "involved"
        and one.role not in FITTING.get(one.party_kind, set())
    ]
    least = [one for one in world.sittings if one.name == LEAST]
    return [*fitting, *least, *amiss[::18]]


def readers(world: World) -> list[Sitting]:
    """Who opens every page: all who take part, and a few who do not."""
    others = {
        "not_involved care_provider support_worker",
        "formerly_involved transfer_point mediator",
        "nobody",
    }
    fitting = [
        one for one in chosen(world) if one.role in FITTING.get(one.party_kind, ())
    ]
    taking_part = [one for one in fitting if one.relation == "involved"]
    return taking_part + [one for one in world.sittings if one.name in others]


def lives_for(sitting: Sitting) -> tuple[str, ...]:
    """Whose pages they open: also of who did not consent, or to something that no
    agreement knows, where that counts."""
    asks = {"mediator", "housing_consultant", "client_supporter", "support_worker"}
    if sitting.role not in asks:
        return ("active",)
    return ("active", "none", "other_purpose")


def test_every_table_about_a_person_has_a_class(world: World) -> None:
    """A new table is nobody's to read until the privacy officer has said whose."""
    there = {table for table, _column in person_tables()}
    assert {one.table for one in kept()} == there | {"kernel_audit"}


@pytest.mark.timeout(180)
def test_raw_sql_does_what_the_table_says(world: World, tables: list[Table]) -> None:
    wrong = list(differences(world, chosen(world), tables, may))
    assert not wrong, "\n".join(wrong[:40])


@pytest.mark.timeout(180)
def test_raw_sql_keeps_regions_organisations_and_seats_apart(world: World) -> None:
    tables = regional_tables()
    assert {one.name for one in tables} == {one.table for one in regional()}
    wrong = list(differences(world, chosen(world), tables, regional_may))
    wrong += owner_differences(tables)
    assert not wrong, "\n".join(wrong[:40])


@pytest.mark.timeout(180)
def test_the_policy_says_what_the_table_says(world: World) -> None:
    wrong = list(policy_differences(world, chosen(world)[1::2]))
    assert not wrong, "\n".join(wrong[:40])


def test_the_roles_may_do_what_the_table_says() -> None:
    wrong = list(role_differences())
    assert not wrong, "\n".join(wrong)


@pytest.mark.timeout(180)
def test_the_policy_stands_without_row_security(world: World) -> None:
    """Two walls: it does not lean on what the database hides. The other half of the
    seats; all of them in benchmarks/access_matrix.py."""
    with undone():
        without_row_security()
        wrong = list(policy_differences(world, chosen(world)[::2]))
    assert not wrong, "\n".join(wrong[:40])


def test_no_query_tells_more_when_it_is_asked_on_its_own(world: World) -> None:
    with undone():
        without_row_security()
        wrong = list(query_differences(world))
    assert not wrong, "\n".join(wrong)


@pytest.mark.timeout(180)
def test_no_page_shows_what_the_table_does_not_even_without_row_security(
    world: World, tables: list[Table]
) -> None:
    """With it a page can only show less; benchmarks/access_matrix.py asks that."""
    marked = marked_in(tables)
    with undone():
        without_row_security()
        wrong = [
            one
            for sitting in readers(world)
            for one in page_differences(world, [sitting], marked, lives_for(sitting))
        ]
    assert not wrong, "\n".join(wrong[:40])


@pytest.mark.timeout(180)
def test_no_file_holds_what_the_table_does_not_let_leave(
    world: World, tables: list[Table]
) -> None:
    looked = Downloads.of(world, tables)
    wrong = list(looked.differences(world.sitting(name) for name in TAKING))
    assert not wrong, "\n".join(wrong[:40])
    # Three of the list for four of them, two logs, a copy on paper and an own copy in
    # two forms each, two papers for two of them, and what was wrong in a list.
    assert looked.files == 23
    assert looked.lines > 30


def test_every_action_refuses_a_role_that_may_not(world: World) -> None:
    """Asked on its own, whatever page would have stood before it."""
    sitting = world.sitting("involved care_provider support_worker")
    with sessions.acting(sitting.token):
        wrong = [
            one
            for action, may_do in actions()
            for one in acts_without_asking(sitting.actor, action, may_do)
        ]
    sessions.begin("")
    assert not wrong, "\n".join(wrong)


def test_every_action_that_asks_a_role_is_in_the_table() -> None:
    listed = {(action.rpartition(".")[0], may_do) for action, may_do in actions()}
    assert listed == asked_in_the_source()


def test_an_action_that_does_not_ask_is_noticed(world: World) -> None:
    """One in three; all of them in benchmarks/loosened_rules.py."""
    sitting = world.sitting("involved care_provider support_worker")
    missed = []
    with sessions.acting(sitting.token):
        for action, may_do in list(actions())[::3]:
            with not_asked(action):
                if not any(acts_without_asking(sitting.actor, action, may_do)):
                    missed.append(action)
    sessions.begin("")
    assert not missed


@pytest.mark.timeout(120)
def test_a_dossier_in_a_special_state_is_read_as_the_table_says(world: World) -> None:
    """An emergency, one that ended, a hidden address and somebody kept out, at once;
    each of them for every seat in benchmarks/access_matrix.py."""
    asking = [world.sitting(name) for name in IN_A_STATE]
    reader = [world.sitting(OPENS)]
    found = looked_at(world, partial(together, world), asking, reader)
    assert not found.wrong, "\n".join(found.wrong[:40])
    assert found.cells > 10_000


def test_what_stands_still_is_seen_by_who_weighs_it_only(world: World) -> None:
    asking = [
        world.sitting(f"involved care_provider {role}")
        for role in ("support_worker", "care_manager")
    ]
    found = looked_at(world, partial(in_state, world, RESTRICTED), asking, [])
    assert not found.wrong, "\n".join(found.wrong[:40])


def test_who_may_not_open_a_dossier_in_an_emergency_does_not(world: World) -> None:
    """Of every kind of organisation and role."""
    staff = [one for one in world.sittings if one.token and not one.own]
    with in_state(world, opens=staff) as wrong:
        opened = len(world.state.opened or ()) if world.state else 0
    assert not wrong, "\n".join(wrong)
    assert opened > 8
