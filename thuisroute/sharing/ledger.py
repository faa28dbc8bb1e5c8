"""The erasure ledger as a file outside the database: one line an erasure, ids only."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID


class LedgerUnreadableError(ValueError):
    """A line of the file is no erasure; the sentence says which."""


@dataclass(frozen=True, slots=True)
class Line:
    """That one class of record of one resident was erased, and on which term."""

    id: UUID
    subject: UUID
    record_class: str
    since: date
    due: date
    at: datetime


def read_ledger(path: Path) -> list[Line]:
    """Everything the file knows, in its order; nothing when there is no file."""
    if not path.exists():
        return []
    text = path.read_text(encoding="utf-8")
    return [_line(path, at, one) for at, one in enumerate(text.splitlines(), 1)]


def add_to_ledger(path: Path, lines: Iterable[Line]) -> int:
    """Add what the file does not know yet, whole or not at all; how many.

    A line is never taken out: what the database forgot by a restore stays known here.
    """
    known = read_ledger(path)
    ids = {one.id for one in known}
    new = [one for one in lines if one.id not in ids]
    if not new:
        return 0
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("w", encoding="utf-8") as file:
        for one in (*known, *new):
            file.write(json.dumps(asdict(one), default=str) + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    return len(new)


def _line(path: Path, at: int, text: str) -> Line:
    try:
        said = json.loads(text)
        return Line(
            UUID(said["id"]),
            UUID(said["subject"]),
            str(said["record_class"]),
            date.fromisoformat(said["since"]),
            date.fromisoformat(said["due"]),
            datetime.fromisoformat(said["at"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise LedgerUnreadableError(
            f"Line {at} of {path} is no erasure; put the file back from its copy."
        ) from wrong
