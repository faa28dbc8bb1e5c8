"""A few rules drawn by chance are loosened, to see that somebody notices; all of them
in benchmarks/loosened_rules.py."""

import random
from collections.abc import Iterator

import pytest

import thuisroute.sharing.emergencies
import thuisroute.sharing.ways
from tests.permissions.loosening import Watch, loosened
from tests.permissions.noticing import noticed
from tests.permissions.policy import policy_differences
from tests.permissions.policy_watch import POLICY, PolicyWatch
from tests.permissions.relaxing import relaxed, without
from tests.permissions.special_states import (
    ENDS,
    IN_A_STATE,
    KEPT_AWAY,
    OPENS,
    special_rules,
    together,
)
from tests.permissions.states import in_state
from tests.permissions.tables import without_row_security
from tests.permissions.undone import undone
from tests.permissions.world import World, a_world

SEED, FEW = 20270615, 6


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[World]:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        a_world() as world,
    ):
        yield world


@pytest.mark.timeout(120)
def test_a_loosened_policy_of_row_security_is_noticed(world: World) -> None:
    chance = random.Random(SEED)  # noqa: S311 - drawn the same every time
    found = noticed(world, chance.sample(loosened(), FEW))
    assert not [str(one) for one, how in found.items() if not how]


@pytest.mark.timeout(120)
def test_a_relaxed_rule_of_the_policy_is_noticed(world: World) -> None:
    with undone():
        without_row_security()
        watch = PolicyWatch(world)
        chance = random.Random(SEED)  # noqa: S311 - as above
        drawn = chance.sample(relaxed(*POLICY), FEW)
        assert not [str(one) for one in drawn if not watch.notices(one)]


def test_a_loosened_rule_of_a_special_state_is_noticed(world: World) -> None:
    """One in three; all of them in benchmarks/loosened_rules.py."""
    guards = special_rules()
    with together(world):
        watch = Watch(world, IN_A_STATE)
        missed = [str(one) for one in guards[::3] if not watch.notices(one)]
    assert len(guards) > 24
    assert not missed, "\n".join(missed)


def test_a_relaxed_rule_of_who_is_kept_out_is_noticed(world: World) -> None:
    """And of when an emergency ends; with row security off."""
    rules = [
        one
        for one in relaxed(thuisroute.sharing.ways, thuisroute.sharing.emergencies)
        if "KeptOut" in one.what or "until__gt" in one.what
    ]
    opens, ends = world.sitting(OPENS), world.sitting(ENDS)
    shut = world.sitting(KEPT_AWAY[0])
    missed = []
    with in_state(world, opens=[opens], ended=[ends], kept_out=[opens, shut]), undone():
        without_row_security()
        for rule in rules:
            with without(rule):
                if not any(policy_differences(world, [opens, ends, shut])):
                    missed.append(str(rule))
    assert len(rules) == 3
    assert not missed, "\n".join(missed)
