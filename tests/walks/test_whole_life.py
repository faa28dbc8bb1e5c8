"""Whatever is tried with a dossier, what must hold of it holds."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.cast import Cast
from tests.walks.machine import walks_in
from tests.walks.world import a_world

WALKS = settings(
    max_examples=15,
    stateful_step_count=12,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.mark.timeout(120)
def test_random_walks_through_a_life_break_nothing(cast: Cast) -> None:
    run_state_machine_as_test(walks_in(a_world(cast)), settings=WALKS)
