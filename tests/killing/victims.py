"""Finding one process of a running program, and ending it without warning."""

import os
import signal
import time
from collections.abc import Callable

import psycopg

from tests.stack import Stack
from thuisroute.hosting.tests.processes import Running, lives, running

Find = Callable[[Stack], int]


def web_master(stack: Stack) -> int:
    """The process that starts the web processes again."""
    return _child(stack.process.pid, "gunicorn").number


def web_process(stack: Stack) -> int:
    """One of the processes that make pages."""
    return _child(web_master(stack), "gunicorn").number


def job_worker(stack: Stack) -> int:
    """The process that does the periodic work."""
    return _child(stack.process.pid, "procrastinate").number


def database(stack: Stack) -> int:
    """The server that all the others hang on."""
    return int((stack.folder.database / "postmaster.pid").read_text().split()[0])


def connection(stack: Stack) -> int:
    """The server's process behind one connection of the web."""
    with stack.owner() as owner:
        found = owner.execute(
            "SELECT pid FROM pg_stat_activity WHERE usename = 'thuisroute_web' "
            "ORDER BY state = 'idle', query_start DESC LIMIT 1"
        ).fetchone()
    if found is None:
        raise LookupError("nobody is connected")
    return int(found[0])


VICTIMS: dict[str, Find] = {
    "web server": web_master,
    "database": database,
    "job worker": job_worker,
    "database connection": connection,
    "web process": web_process,
}


def kill(find: Find, stack: Stack) -> int:
    """End it as a power cut would; its number."""
    number = find(stack)
    os.kill(number, signal.SIGKILL)
    return number


def is_back(find: Find, stack: Stack, killed: int) -> bool:
    """Whether another process has taken its place; connections come as pages ask."""
    try:
        return not lives(killed) and (find is connection or lives(find(stack)))
    except (LookupError, OSError, ValueError, psycopg.Error):
        return False


def wait_until(ready: Callable[[], bool], patience: float) -> float:
    """Seconds that it took; more than `patience` when it did not come."""
    begun = time.monotonic()
    while not ready():
        if time.monotonic() - begun > patience:
            break
        time.sleep(0.05)
    return time.monotonic() - begun


def _child(parent: int, word: str) -> Running:
    for one in running():
        if one.parent == parent and word in one.command:
            return one
    raise LookupError(word)
