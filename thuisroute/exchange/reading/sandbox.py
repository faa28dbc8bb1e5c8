"""Runs the reader in a process of its own, with limits, and believes little of it."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

import thuisroute
from thuisroute.exchange.reading import limits
from thuisroute.exchange.reading.answer import Answer
from thuisroute.exchange.reading.refusals import insist_on_cells, refusal

READER = "thuisroute.exchange.reading.child"
KINDS = {".csv": "csv", ".xlsx": "xlsx"}


def read_sheet(name: str, content: bytes) -> Answer:
    """The cells of an uploaded file; Refused with a sentence when it is not a list."""
    kind = KINDS.get(Path(name).suffix.lower())
    if kind is None:
        raise refusal("name")
    if not content:
        raise refusal("empty")
    if len(content) > limits.MOST_BYTES:
        raise refusal("too-large")
    return insist_on_cells(_run(kind, content))


def _run(kind: str, content: bytes) -> Answer:
    # The answer goes to a file without a name, because a limit on the size of files
    # holds there and not in a pipe.
    with tempfile.TemporaryFile() as written:
        if not _finished(_start(kind, written), content):
            return Answer(stopped="too-much")
        written.seek(0)
        return _parsed(written.read(limits.ANSWER_BYTES))


def _start(kind: str, written: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own module, no shell, kind is one of two
        [sys.executable, "-s", "-m", READER, kind],
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


def _finished(reader: subprocess.Popen[bytes], content: bytes) -> bool:
    """True when the reader came to its own end in time."""
    try:
        reader.communicate(content, timeout=limits.WALL_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(reader.pid, signal.SIGKILL)
        reader.communicate()
    return reader.returncode == 0


def _parsed(written: bytes) -> Answer:
    try:
        said = json.loads(written)
        return Answer(
            cells=[[str(cell) for cell in row] for row in said["cells"]],
            formulas=[(int(row), int(column)) for row, column in said["formulas"]],
            first=int(said["first"]),
            stopped=str(said["stopped"]),
            at=int(said["at"]),
        )
    except (ValueError, KeyError, TypeError):
        return Answer(stopped="too-much")
