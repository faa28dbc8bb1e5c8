"""Random walks through the whole life of a dossier: what must hold, holds.

    python -m pytest benchmarks/whole_life.py -p no:cacheprovider -p no:randomly -s

10,000 walks unless WALKS says another number, in rounds that each begin with a new
region. Prints what every act came to and one line: the goal, what was found, passed or
not.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.cast import cast_of_the_region
from tests.walks.machine import ACTS, walks_in
from tests.walks.world import World, a_world

WALKS = int(os.environ.get("WALKS", "10000"))
ROUND = 200
LIFE = settings(
    max_examples=ROUND,
    stateful_step_count=16,
    deadline=None,
    database=None,
    suppress_health_check=[*HealthCheck],
)

pytestmark = [pytest.mark.usefixtures("django_db_setup"), pytest.mark.timeout(14_400)]


@pytest.fixture
def unblocked(django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    with django_db_blocker.unblock():  # type: ignore[attr-defined]  # pytest-django's own type is private
        yield


@pytest.mark.usefixtures("unblocked")
def test_nothing_breaks(capsys: pytest.CaptureFixture[str]) -> None:
    """Each act is done at least once, or the walks would prove little."""
    started, done, refused = time.monotonic(), Counter[str](), Counter[str]()
    walks = 0
    while walks < WALKS:
        world = _round()
        walks += world.walks
        done += world.done
        refused += world.refused
        with capsys.disabled():
            _say(f"  {walks} walks, {time.monotonic() - started:.0f} s")
    never = sorted({repr(act) for act in ACTS} - set(done))
    with capsys.disabled():
        for act in sorted(done | refused):
            _say(f"  {act}: {done[act]} done, {refused[act]} answered with a sentence")
        _say(
            f"whole life: goal {WALKS} walks in which nothing breaks and each of "
            f"{len(ACTS)} acts is done at least once; found {walks} walks, "
            f"{done.total()} acts done, {refused.total()} refused, 0 broken, never "
            f"done: {', '.join(never) or 'none'}; {time.monotonic() - started:.0f} s; "
            f"{'FAIL' if never else 'pass'}"
        )
    if never:
        pytest.fail(f"never done: {', '.join(never)}")


def _round() -> World:
    with transaction.atomic():
        cast = cast_of_the_region()
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE thuisroute_web")
        world = a_world(cast)
        run_state_machine_as_test(walks_in(world), settings=LIFE)
        transaction.set_rollback(True)
    return world


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
