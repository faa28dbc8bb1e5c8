"""A second chance holds off what is done at the same moment about another concern."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection, transaction

from tests.cast import Cast, cast_of_the_region
from tests.committed import as_web, own_database
from thuisroute.concerns.actions.prevent_eviction import give_second_chance
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.tests.living import a_concern, a_first_step, taken
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.tests.builders import a_running_lease

ASSOCIATION, WORKER = "housing_consultant", "support_worker"
# Whoever does not wait for the other is done long before.
WAITS = 2


def two_concerns(cast: Cast) -> tuple[UUID, UUID]:
    """About one resident, each with a first step towards an eviction."""
    resident = a_running_lease(cast).resident_id
    first, second = (a_concern(cast, resident).pk for _ in range(2))
    for one in (first, second):
        taken(cast, one, (WORKER, "follow"), (WORKER, ""))
        a_first_step(cast, one)
    return first, second


def chance(cast: Cast, concern: UUID) -> None:
    with cast.acting(WORKER) as actor:
        until = clock.today() + timedelta(30)
        give_second_chance(by=actor, concern=concern, until=until, conditions="Stil")


def step(cast: Cast, concern: UUID) -> None:
    with cast.acting(ASSOCIATION) as actor:
        take_eviction_step(by=actor, concern=concern, on=clock.today(), words="Brief")


def told(cast: Cast, concern: UUID, act: Callable[[Cast, UUID], None]) -> str:
    """What comes of it over a connection of its own."""
    try:
        with transaction.atomic():
            act(cast, concern)
    except Refused as refusal:
        return str(refusal.reasons[0])
    finally:
        connection.close()
    return "done"


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(120)
def test_of_two_at_the_same_moment_the_second_hears_of_the_chance(
    django_db_blocker: pytest.FixtureRequest, worker_id: str
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database(f"chances_at_once_{worker_id}"),
        ThreadPoolExecutor(2) as pool,
    ):
        with transaction.atomic():
            cast = cast_of_the_region()
        as_web()
        with transaction.atomic():
            first, second = two_concerns(cast)
        with transaction.atomic():
            chance(cast, first)
            found = [pool.submit(told, cast, second, act) for act in (chance, step)]
            wait(found, WAITS)
        said = [one.result() for one in found]
    assert all("second chance" in one for one in said), said
