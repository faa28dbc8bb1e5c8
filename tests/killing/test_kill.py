"""Parts of the program are killed during writes; see also benchmarks/kill_rounds.py."""

import pytest

from tests.killing.rounds import kill_rounds

pytestmark = [pytest.mark.server, pytest.mark.timeout(300)]


def test_what_was_acknowledged_survives_killing_and_the_page_comes_back() -> None:
    found = kill_rounds(3, "test-kill")
    assert found.lost == []
    assert found.doubled == []
    assert found.refused == []
    assert found.untold == []
    assert found.passed, found.pages
