"""Runs the reader in a process of its own, with limits, and believes little of it."""

import json
from pathlib import Path

from thuisroute.exchange.reading import limits
from thuisroute.exchange.reading.answer import Answer
from thuisroute.exchange.reading.refusals import insist_on_cells, refusal
from thuisroute.kernel.apart import answered_apart

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
    written = answered_apart(
        READER,
        kind,
        content=content,
        seconds=limits.WALL_SECONDS,
        most=limits.ANSWER_BYTES,
    )
    return Answer(stopped="too-much") if written is None else _parsed(written)


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
