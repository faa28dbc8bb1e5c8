"""The whole program as its users have it: `thuisroute up`, real roles, real crashes."""

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import psycopg

from tests.travelling import AHEAD
from thuisroute.hosting.account import reachable_folder, server_account
from thuisroute.hosting.data_folder import PORT, DataFolder
from thuisroute.hosting.preparation import fingerprint

ROOT = Path(__file__).parent.parent
PATIENCE = 180.0
# What other tests run with; a started program has its own database, keys and settings.
OF_TESTS = ("THUISROUTE_", "DJANGO_")


@dataclass
class Stack:
    """A running program, its address and its database as each role sees it."""

    process: subprocess.Popen[bytes]
    address: str
    folder: DataFolder

    def url(self, role: str) -> str:
        """The database's address for one role."""
        passwords = json.loads(self.folder.secrets.read_text())
        name = f"thuisroute_{role}"
        return (
            f"postgresql://{name}:{passwords[name]}@/thuisroute"
            f"?host={self.folder.socket}&port={PORT}"
        )

    def owner(self) -> psycopg.Connection:
        """A connection of the owner role."""
        return psycopg.connect(self.url("owner"), autocommit=True)

    def travel(self, days: int) -> None:
        """Move the program's clock ahead; sessions stay alive, as over a weekend."""
        with self.owner() as connection:
            connection.execute(AHEAD, [f"{days} days"])
            connection.execute(
                "UPDATE kernel_session SET seen_at = kernel_now(), "
                "expires_at = kernel_now() + interval '10 hours'"
            )

    def today(self) -> date:
        """The program's own date."""
        with self.owner() as connection:
            found = connection.execute("SELECT kernel_today()").fetchone()
        assert found is not None
        day: date = found[0]
        return day

    def travel_to(self, day: date) -> None:
        """Ahead to this day."""
        self.travel((day - self.today()).days)

    def run_command(self, *words: str, role: str) -> str:
        """Run one of the program's commands with a role's database address."""
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, *words],
            env=self.environment(role),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def environment(self, role: str) -> dict[str, str]:
        """What a process of the program gets, with this role's address."""
        keys = json.loads((self.folder.path / "keys.json").read_text())
        return {
            **os.environ,
            **keys,
            "THUISROUTE_DATABASE_URL": self.url(role),
            "THUISROUTE_HTTPS": "0",
            "THUISROUTE_SECOND_FACTOR": "0",
            "DJANGO_SETTINGS_MODULE": "thuisroute.project.settings.base",
        }

    def answers(self) -> bool:
        """Whether the sign-in page is there."""
        try:
            with urllib.request.urlopen(f"{self.address}/login", timeout=2) as page:  # noqa: S310 - our own address
                return bool(page.status == 200)
        except OSError:
            return False

    def wait(self, patience: float = PATIENCE) -> float:
        """Seconds until the sign-in page is there."""
        began = time.monotonic()
        while not self.answers():
            assert self.process.poll() is None, "the program stopped"
            assert time.monotonic() - began < patience, "no page in time"
            time.sleep(0.1)
        return time.monotonic() - began


@contextmanager
def running_stack(name: str) -> Iterator[Stack]:
    """An installation of its own under var/, with the cast in it, until the block ends.

    The first one of a version of the code is made by the program from nothing and kept
    as it was; the others begin as a copy of it.
    """
    data = ROOT / "var" / name
    _remove(data)
    copy_installation(data)
    with _started(data) as stack:
        yield stack
    _remove(data)


def copy_installation(data: Path) -> None:
    """All data of a prepared installation, to here."""
    made = ROOT / "var" / "installation"
    said = made / "made-of"
    inputs = [ROOT / "thuisroute", ROOT / "regions", ROOT / "tests"]
    made_of = fingerprint(inputs, {}, demo=False)
    (ROOT / "var").mkdir(exist_ok=True)
    with (ROOT / "var" / "installation.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists() or said.read_text() != made_of:
            _remove(made)
            with _started(made) as stack:
                stack.run_command("-m", "tests.make_cast", role="owner")
            said.write_text(made_of)
    data.mkdir()
    _copy(folder_of(made).path, folder_of(data).path)
    _copy(made / "static", data / "static")


def folder_of(data: Path) -> DataFolder:
    """Where the program keeps its database, which need not be under var/."""
    account = server_account()
    return DataFolder(reachable_folder((data / "node").absolute(), account), account)


def _copy(source: Path, target: Path) -> None:
    # With the owner, whom the database insists on.
    subprocess.run(["cp", "-a", str(source), str(target)], check=True)  # noqa: S603, S607 - our own folders


def _remove(data: Path) -> None:
    shutil.rmtree(folder_of(data).path, ignore_errors=True)
    shutil.rmtree(data, ignore_errors=True)


@contextmanager
def _started(data: Path) -> Iterator[Stack]:
    port = free_port()
    process = subprocess.Popen(  # noqa: S603 - our own command
        [
            sys.executable, "-m", "thuisroute", "up",
            "--port", str(port), "--data", str(data),
        ],
        cwd=ROOT,
        env={
            **{n: of for n, of in os.environ.items() if not n.startswith(OF_TESTS)},
            "THUISROUTE_HTTPS": "0",
            "THUISROUTE_SECOND_FACTOR": "0",
            # Tests travel over months between one sign-in and the next.
            "THUISROUTE_IDLE_DAYS": "0",
        },
    )  # fmt: skip
    stack = Stack(process, f"http://127.0.0.1:{port}", folder_of(data))
    _insist_on_pages(stack)
    try:
        yield stack
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)


def _insist_on_pages(stack: Stack) -> None:
    try:
        stack.wait()
    except BaseException:
        stack.process.kill()
        raise


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        number: int = door.getsockname()[1]
    return number
