"""Runs a module of ours in a process of its own, on a file of unknown make."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

import thuisroute


def answered_apart(
    module: str, *words: str, content: bytes, seconds: float, most: int
) -> bytes | None:
    """What it wrote, at most so many bytes; None when it did not come to its own end.

    The module limits itself (kernel/limits.py) before it looks at the content.
    """
    # The answer goes to a file without a name, because a limit on the size of files
    # holds there and not in a pipe.
    with tempfile.TemporaryFile() as written:
        if not _finished(_start(module, words, written), content, seconds):
            return None
        written.seek(0)
        return written.read(most)


def _start(
    module: str, words: tuple[str, ...], written: IO[bytes]
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own module, no shell, words of our own
        [sys.executable, "-s", "-m", module, *words],
        stdin=subprocess.PIPE,
        stdout=written,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        # Nothing of the program's environment: no address of a database, no key.
        env={
            "PYTHONPATH": str(Path(thuisroute.__file__).parents[1]),
            "PATH": os.defpath,
            "LC_ALL": "C.UTF-8",
        },
    )


def _finished(process: subprocess.Popen[bytes], content: bytes, seconds: float) -> bool:
    """True when it came to its own end in time."""
    try:
        process.communicate(content, timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    return process.returncode == 0
