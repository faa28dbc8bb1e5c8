"""A child process tied to its parent, with a process group of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from thuisroute.hosting import tether
from thuisroute.hosting.account import Account

TETHER = Path(tether.__file__)


def spawn(
    command: Sequence[str | Path],
    *,
    on_orphaned: signal.Signals,
    environment: Mapping[str, str] | None = None,
    account: Account | None = None,
    output: IO[bytes] | None = None,
    folder: Path | None = None,
    umask: int = 0o077,
) -> "subprocess.Popen[bytes]":
    """Start a child that gets ``on_orphaned`` when the calling thread ends."""
    drop = account is not None and os.geteuid() == 0
    who = (str(account.uid), str(account.gid)) if account and drop else ("-", "-")
    tied = [sys.executable, "-I", "-S", str(TETHER), str(os.getpid())]
    tied += [str(int(on_orphaned)), *who, oct(umask)]
    return subprocess.Popen(  # noqa: S603 - no shell, and the caller names the program
        [*tied, *map(str, command)],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        env=dict(environment) if environment is not None else None,
        cwd=folder,
        start_new_session=True,
    )


def has_ended(child: "subprocess.Popen[bytes]") -> bool:
    """Whether the child ended; what it left in its group is ended with it.

    The group is signalled before the child is reaped: until then its number cannot
    be given to anybody else.
    """
    if child.returncode is not None:
        return True
    if sys.platform == "darwin":  # its Python has no waitid before 3.13
        return child.poll() is not None
    wish = os.WEXITED | os.WNOHANG | os.WNOWAIT
    if os.waitid(os.P_PID, child.pid, wish) is None:
        return False
    signal_group(child, signal.SIGKILL)
    child.wait()
    return True


def signal_group(child: "subprocess.Popen[bytes]", number: signal.Signals) -> None:
    """Signal a child that was not reaped yet and everything in its group."""
    try:
        os.killpg(child.pid, number)
    except (ProcessLookupError, PermissionError):
        return  # it ended meanwhile (macOS answers "not permitted" for a zombie)


def wait_for_end(child: "subprocess.Popen[bytes]", patience: float) -> bool:
    """Whether the child ended within so many seconds."""
    until = time.monotonic() + patience
    while not has_ended(child):
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def stop(
    child: "subprocess.Popen[bytes]", *, asking: signal.Signals, patience: float
) -> None:
    """Ask the child to end, wait ``patience`` seconds, then end its whole group."""
    if has_ended(child):
        return
    child.send_signal(asking)
    if not wait_for_end(child, patience):
        signal_group(child, signal.SIGKILL)
        child.wait()
