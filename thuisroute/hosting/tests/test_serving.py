"""A whole node with small stand-in programs: started, healed, stopped."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from thuisroute.hosting.tests.processes import lives, running

pytestmark = pytest.mark.server
HEALED = 10.0

# The plan of a node whose pages tell their own environment and whose database
# is the real one.
NODE = """
import sys
from pathlib import Path
from thuisroute.hosting.plan import Plan
from thuisroute.hosting.preparation import Step
from thuisroute.hosting.serving import serve
from thuisroute.hosting.up import stop_on_signals

folder, port = Path(sys.argv[1]), int(sys.argv[2])
step = "import os; open('steps', 'a').write(os.environ['THUISROUTE_DATABASE_URL'])"
plan = Plan(
    steps=[Step("First step", (sys.executable, "-c", step))],
    after=[],
    web=(sys.executable, str(folder / "web.py"), str(port)),
    worker=(sys.executable, "-c", "import time; time.sleep(600)"),
    inputs=[],
    root=folder,
    host="127.0.0.1",
    port=port,
    demo=False,
)
stop_on_signals()
try:
    serve(plan, folder=folder / "node", keep_free=1)
except KeyboardInterrupt:
    print("stopped", flush=True)
"""
WEB = """
import json, os, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Page(BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.send_response(200)
        self.end_headers()

    def do_GET(self):
        self.do_HEAD()
        own = {k: v for k, v in os.environ.items() if k.startswith("THUISROUTE_")}
        self.wfile.write(json.dumps(own).encode())

    def log_message(self, *words):
        pass

HTTPServer(("127.0.0.1", int(sys.argv[1])), Page).serve_forever()
"""


class Node:
    """A node in a process of its own."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self.process = self._begin()

    def _begin(self) -> "subprocess.Popen[str]":
        process = subprocess.Popen(  # noqa: S603 - this test's own program
            [sys.executable, "-c", NODE, str(self.folder), str(self.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.said = self._listen(process)
        return process

    def _listen(self, process: "subprocess.Popen[str]") -> list[str]:
        said = []
        for line in process.stdout or ():
            said.append(line.strip())
            if line.startswith("Thuisroute"):
                break
        return said

    def begin_again(self) -> None:
        self.process = self._begin()

    def page(self) -> dict[str, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/")
            found: dict[str, str] = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        return found

    def end(self, number: signal.Signals) -> None:
        self.process.send_signal(number)
        self.process.wait(30)
        if self.process.stdout:
            self.said += self.process.stdout.read().split()
            self.process.stdout.close()

    def processes(self) -> dict[str, int]:
        """Numbers of its web server, worker and database, by their parent."""
        return {
            _kind(found.command): found.number
            for found in running()
            if found.parent == self.process.pid
        }


def _kind(command: str) -> str:
    for kind, sign in {"web": "web.py", "worker": "sleep", "database": "-D"}.items():
        if sign in command:
            return kind
    return command


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
