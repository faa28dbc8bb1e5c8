"""Clears away what a crashed server left: processes first, then its lock files.

Only called while this process holds the folder's own lock, so whatever still runs on
the folder has no supervisor any more. Processes are recognised by the cluster name
that every server process of this instance carries in its title, never by a number
that was written in a file.
"""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from thuisroute.hosting.data_folder import PORT, DataFolder
from thuisroute.hosting.refusal import HostingError

log = logging.getLogger(__name__)
PATIENCE = 20.0


def clear_leftovers(folder: DataFolder, cluster_name: str) -> None:
    """End orphaned server processes and remove lock files that lie about them."""
    if _running(cluster_name):
        log.warning("Ending server processes that a crash left running.")
        _end_all(cluster_name)
    for stale in (
        folder.database / "postmaster.pid",
        folder.socket / f".s.PGSQL.{PORT}",
        folder.socket / f".s.PGSQL.{PORT}.lock",
    ):
        stale.unlink(missing_ok=True)


def _end_all(cluster_name: str) -> None:
    begun = time.monotonic()
    while running := _running(cluster_name):
        waited = time.monotonic() - begun
        if waited > PATIENCE:
            raise HostingError(
                "A database server of an earlier start does not end (process "
                f"{running[0]}); end it, or restart the machine, and start again."
            )
        # A server that still has its head may finish tidily; after that, at once.
        for number in running:
            _signal(number, signal.SIGINT if waited < PATIENCE / 4 else signal.SIGKILL)
        time.sleep(0.1 if waited < 1 else 0.5)


def _signal(process: int, number: signal.Signals) -> None:
    try:
        os.kill(process, number)
    except ProcessLookupError:
        return


def _running(cluster_name: str) -> list[int]:
    """Processes that are a PostgreSQL server and carry the name of this cluster."""
    titles = _titles_from_proc() if sys.platform == "linux" else _titles_from_ps()
    return [
        number
        for number, title in titles
        if cluster_name in title and _is_postgres(title)
    ]


def _is_postgres(title: str) -> bool:
    program = title.split(maxsplit=1)[0]
    return program == "postgres:" or Path(program).name == "postgres"


def _titles_from_proc() -> Iterator[tuple[int, str]]:
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes()
        except OSError:
            continue  # it ended while we looked, or is not ours to see
        title = words.replace(b"\0", b" ").decode(errors="replace").strip()
        if title:  # a zombie has none
            yield int(entry.name), title


def _titles_from_ps() -> Iterator[tuple[int, str]]:
    listing = subprocess.run(
        ["/bin/ps", "-axo", "pid=,command="], capture_output=True, text=True, check=True
    )
    for line in listing.stdout.splitlines():
        number, _, title = line.strip().partition(" ")
        if title.strip():
            yield int(number), title.strip()
