"""A whole node with small stand-in programs: started, healed, stopped."""

import http.client
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from thuisroute.hosting.tests.node import WEB, Node
from thuisroute.hosting.tests.processes import lives

pytestmark = pytest.mark.server
HEALED = 10.0


@pytest.fixture
def node(folder: Path) -> Iterator[Node]:
    folder.mkdir(mode=0o711)
    folder.chmod(0o711)
    (folder / "web.py").write_text(WEB)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    found = Node(folder, port)
    yield found
    if found.process.poll() is None:
        found.end(signal.SIGTERM)


def wait_until(healed: Callable[[], bool]) -> None:
    until = time.monotonic() + HEALED
    while not healed():
        assert time.monotonic() < until, "not healed in time"
        time.sleep(0.05)


def test_pages_know_their_own_role_only(node: Node) -> None:
    seen = node.page()
    assert "thuisroute_web:" in seen["THUISROUTE_DATABASE_URL"]
    assert not any("owner" in value for value in seen.values())
    assert "THUISROUTE_OWNER_DATABASE_URL" not in seen
    with psycopg.connect(seen["THUISROUTE_DATABASE_URL"]) as connection:
        assert connection.execute("SELECT current_user::text").fetchone() == (
            "thuisroute_web",
        )
    assert "thuisroute_owner:" in (node.folder / "steps").read_text()


@pytest.mark.parametrize("kind", ["web", "worker", "database"])
def test_what_is_killed_comes_back_by_itself(node: Node, kind: str) -> None:
    before = node.processes()
    os.kill(before[kind], signal.SIGKILL)

    def healed() -> bool:
        now = node.processes()
        return set(now) == set(before) and now[kind] != before[kind] and answers(node)

    wait_until(healed)


def answers(node: Node) -> bool:
    try:
        psycopg.connect(node.page()["THUISROUTE_DATABASE_URL"]).close()
    except (OSError, http.client.HTTPException, psycopg.OperationalError):
        return False
    return True


def test_a_request_to_end_stops_everything_and_the_next_start_is_quick(
    node: Node,
) -> None:
    keys = node.page()["THUISROUTE_PERSON_KEY"]
    before = node.processes()
    assert set(before) == {"web", "worker", "database"}
    assert any(line.startswith("First step") for line in node.said)
    node.end(signal.SIGTERM)
    assert node.process.returncode == 0
    assert "stopped" in node.said
    assert not any(lives(number) for number in before.values())
    begun = time.monotonic()
    node.begin_again()
    assert time.monotonic() - begun < HEALED
    assert not any(line.startswith("First step") for line in node.said)
    assert node.page()["THUISROUTE_PERSON_KEY"] == keys


def test_killing_the_supervisor_leaves_no_orphan(node: Node) -> None:
    before = node.processes()
    node.end(signal.SIGKILL)
    wait_until(lambda: not any(lives(number) for number in before.values()))
    node.begin_again()
    assert answers(node)
