"""Crashes heal by themselves and lose nothing that was acknowledged."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from thuisroute.hosting.cluster import Cluster
from thuisroute.hosting.data_folder import PORT
from thuisroute.hosting.process import TETHER
from thuisroute.hosting.tests.processes import lives
from thuisroute.hosting.tests.writer import Writer

pytestmark = pytest.mark.server
HEALED = 10.0


@pytest.fixture
def durable(folder: Path) -> Iterator[Cluster]:
    """A server with every guarantee on, and one table."""
    cluster = Cluster(folder)
    cluster.start()
    with psycopg.connect(cluster.url("owner")) as connection:
        connection.execute("CREATE TABLE written (number int PRIMARY KEY)")
    yield cluster
    cluster.stop()


def end_server(cluster: Cluster) -> None:
    assert cluster.process_number
    os.kill(cluster.process_number, signal.SIGKILL)


def end_backend(cluster: Cluster) -> None:
    """The process that serves the writer; the server restarts all its others."""
    found = _ask(
        cluster,
        "SELECT pid FROM pg_stat_activity WHERE query LIKE 'INSERT INTO written%'",
    )
    os.kill(found, signal.SIGKILL)


def _ask(cluster: Cluster, question: str) -> int:
    with psycopg.connect(cluster.url("owner")) as connection:
        row = connection.execute(question).fetchone()
    assert row
    return int(row[0])


@pytest.mark.parametrize("end", [end_server, end_backend])
def test_a_killed_server_is_back_within_ten_seconds_and_lost_nothing(
    durable: Cluster, end: Callable[[Cluster], None]
) -> None:
    writer = Writer(durable.url("owner"))
    writer.start()
    for _ in range(2):
        _wait_for_writes(writer, 50, within=HEALED)
        end(durable)
        _wait_for_writes(writer, 50, within=HEALED)
    writer.stop()
    with psycopg.connect(durable.url("owner")) as connection:
        kept = {row[0] for row in connection.execute("SELECT number FROM written")}
    assert set(writer.acknowledged) <= kept


def _wait_for_writes(writer: Writer, count: int, *, within: float) -> None:
    goal, until = len(writer.acknowledged) + count, time.monotonic() + within
    while len(writer.acknowledged) < goal:
        assert time.monotonic() < until, "the server did not come back in time"
        time.sleep(0.02)


def test_a_query_that_outlives_its_server_does_not_hold_up_the_next(
    durable: Cluster,
) -> None:
    busy = psycopg.connect(durable.url("owner"), autocommit=True)
    loop = threading.Thread(target=_loop_for_ever, args=[busy], daemon=True)
    loop.start()
    time.sleep(0.3)
    begun = time.monotonic()
    end_server(durable)
    while time.monotonic() - begun < 0.5 or not _answers(durable):
        assert time.monotonic() - begun < HEALED
        time.sleep(0.05)
    loop.join()


def _loop_for_ever(connection: psycopg.Connection) -> None:
    with connection, pytest.raises(psycopg.OperationalError):
        connection.execute("DO $$ BEGIN LOOP END LOOP; END $$")


def _answers(cluster: Cluster) -> bool:
    try:
        psycopg.connect(cluster.url("owner")).close()
    except psycopg.OperationalError:
        return False
    return True


def _zombie() -> int:
    """A process that ended and that nobody has looked at."""
    return subprocess.Popen([sys.executable, "-c", ""]).pid


@pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning")
@pytest.mark.parametrize(
    "first_line",
    [
        pytest.param(lambda: "", id="empty"),
        pytest.param(lambda: "12", id="truncated"),
        pytest.param(lambda: "not a number\n", id="garbage"),
        pytest.param(lambda: f"{os.getpid()}\n/elsewhere\n1\n5432\n", id="reused"),
        pytest.param(lambda: f"{_zombie()}\n/elsewhere\n1\n5432\n", id="zombie"),
    ],
)
def test_lock_files_that_lie_do_not_stop_a_start(
    durable: Cluster, first_line: Callable[[], str]
) -> None:
    durable.stop()
    text = first_line()
    (durable.folder.database / "postmaster.pid").write_text(text)
    (durable.folder.socket / f".s.PGSQL.{PORT}.lock").write_text(text)
    (durable.folder.socket / f".s.PGSQL.{PORT}").touch()
    durable.start()
    assert _ask(durable, "SELECT count(*) FROM written") == 0


HOLD = """
import sys, time
from pathlib import Path
from thuisroute.hosting.cluster import Cluster
cluster = Cluster(Path(sys.argv[1]))
cluster.start()
print(cluster.process_number, flush=True)
time.sleep(600)
"""


def test_killing_the_supervisor_leaves_no_server_and_the_next_start_works(
    folder: Path,
) -> None:
    with subprocess.Popen(  # noqa: S603 - this test's own program
        [sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        number = int(holder.stdout.readline())
        holder.kill()
    begun = time.monotonic()
    cluster = Cluster(folder)
    cluster.start()
    try:
        assert time.monotonic() - begun < HEALED
        assert cluster.process_number != number
        assert not lives(number)
    finally:
        cluster.stop()


def test_a_tethered_program_refuses_to_start_for_another_parent() -> None:
    if sys.platform != "linux":
        return
    words = [sys.executable, str(TETHER), "1", "15", "-", "-", "077", "/bin/true"]
    done = subprocess.run(words, check=False)  # noqa: S603 - our own program
    assert done.returncode == 1


def test_a_copy_that_starts_beside_the_original_leaves_it_alone(folder: Path) -> None:
    original = Cluster(folder / "original", durable=False)
    original.start()
    original.stop()
    words = ["cp", "-a", str(folder / "original"), str(folder / "copy")]
    subprocess.run(words, check=True)  # noqa: S603 - our own folders
    copy = Cluster(folder / "copy", durable=False)
    original.start()
    first = original.process_number
    copy.start()
    try:
        assert original.process_number == first
        psycopg.connect(original.url("web")).close()
        psycopg.connect(copy.url("web")).close()
    finally:
        copy.stop()
        original.stop()
