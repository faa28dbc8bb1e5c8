"""A few rules drawn by chance are loosened, to see that somebody notices; all of them
in benchmarks/loosened_rules.py."""

import random
from collections.abc import Iterator

import pytest

from tests.permissions.loosening import Watch, loosened
from tests.permissions.policy_watch import POLICY, PolicyWatch
from tests.permissions.relaxing import relaxed
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
    watch = Watch(world)
    chance = random.Random(SEED)  # noqa: S311 - drawn the same every time
    drawn = chance.sample(loosened(), FEW)
    assert not [str(one) for one in drawn if not watch.notices(one)]


@pytest.mark.timeout(120)
def test_a_relaxed_rule_of_the_policy_is_noticed(world: World) -> None:
    with undone():
        without_row_security()
        watch = PolicyWatch(world)
        chance = random.Random(SEED)  # noqa: S311 - as above
        drawn = chance.sample(relaxed(*POLICY), FEW)
        assert not [str(one) for one in drawn if not watch.notices(one)]
