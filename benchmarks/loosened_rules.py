"""Every rule of access loosened in turn: somebody notices each time.

    python -m pytest benchmarks/loosened_rules.py

First the policies of row security, each asked in raw SQL as the web role, then the
policy of the program, with row security off, so that each wall is tried alone. Prints
what nobody noticed and one line for each: the goal, what was found, passed or not.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import pytest

from tests.permissions.acting import actions, acts_without_asking, not_asked
from tests.permissions.loosening import loosened
from tests.permissions.noticing import noticed
from tests.permissions.policy_watch import (
    POLICY,
    PageWatch,
    PolicyWatch,
    asked_by_pages,
)
from tests.permissions.relaxing import relaxed
from tests.permissions.tables import without_row_security
from tests.permissions.world import World, a_world
from thuisroute.kernel import sessions

pytestmark = [pytest.mark.usefixtures("django_db_setup"), pytest.mark.timeout(3600)]


@pytest.fixture
def world(
    django_db_blocker: pytest.FixtureRequest,
) -> Iterator[World]:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        a_world() as world,
    ):
        yield world


@pytest.fixture
def answered(capsys: pytest.CaptureFixture[str]) -> Callable[..., None]:
    """On the terminal, whatever is captured."""
    return partial(_answered, capsys)


def test_every_policy_that_is_loosened_is_noticed(
    world: World, answered: Callable[..., None]
) -> None:
    rules = loosened()
    answered("policies of row security", rules, noticed(world, rules).get)


def test_every_rule_of_the_policy_that_is_relaxed_is_noticed(
    world: World, answered: Callable[..., None]
) -> None:
    without_row_security()
    watch = PolicyWatch(world)
    answered("rules of the policy", relaxed(*POLICY), watch.notices)
    answered("roles", watch.more_capable(), watch.notices_role)


def test_every_query_of_a_page_that_is_relaxed_is_noticed(
    world: World, answered: Callable[..., None]
) -> None:
    without_row_security()
    watch = PageWatch(world)
    answered("queries of pages", asked_by_pages(), watch.notices)


def test_every_action_that_does_not_ask_is_noticed(
    world: World, answered: Callable[..., None]
) -> None:
    sitting = world.sitting("involved care_provider support_worker")

    def notices(one: tuple[str, str]) -> str:
        with not_asked(one[0]):
            return next(acts_without_asking(sitting.actor, *one), "")

    with sessions.acting(sitting.token):
        answered("actions that ask a role", actions(), notices)


def _answered(
    capsys: pytest.CaptureFixture[str],
    what: str,
    ways: Iterable[object],
    notices: Callable[[Any], object],
) -> None:
    """One line for what was found; fails when something passed unnoticed."""
    started = time.monotonic()
    told = {str(one): notices(one) for one in ways}
    missed = [one for one, how in told.items() if not how]
    with capsys.disabled():
        for one in missed:
            print(f"\n  nobody notices: {one}", end="")  # noqa: T201 - a benchmark answers on the terminal
        print(  # noqa: T201 - as above
            f"\nloosened {what}: goal 100 % noticed; found "
            f"{len(told) - len(missed)} of {len(told)}, "
            f"{time.monotonic() - started:.0f} s; {'FAIL' if missed else 'pass'}"
        )
    if missed:
        pytest.fail("\n".join(missed))
