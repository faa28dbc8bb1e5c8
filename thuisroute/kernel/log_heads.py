"""How far the log has come, written every hour where the database cannot reach.

A chain of digests shows what was changed within it, but not a tail that was cut off,
and not a whole table put back from an old backup. The file of heads does: a line for
every export, sealed together with the line before it by a key that only we have.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from thuisroute.kernel import clock

A_BATCH = 10_000
PRIVATE = 0o600
Head = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """`what` is a word of `kernel_audit_check`, or of the file; a fault of the file has
    its line as place and no chain."""

    what: str
    place: int
    chain: int | None = None


def export_heads(path: Path) -> int:
    """Add a line with the head of every chain; how many chains there are."""
    heads = _rows("SELECT * FROM kernel_audit_heads()")
    said = {"at": clock.now().isoformat(), "heads": heads, "before": _last_seal(path)}
    line = json.dumps(said | {"seal": _seal(said)}) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE)
    with os.fdopen(number, "a", encoding="utf-8") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
    return len(heads)


def faults(path: Path | None) -> list[Fault]:
    """Everything that is wrong with the log, and with the file of its heads."""
    found = [
        Fault(what, place, chain)
        for chain, place, what in _rows("SELECT * FROM kernel_audit_check()")
    ]
    if path is None:
        return found
    heads: dict[Head, None] = {}
    for number, line in enumerate(_lines(path), start=1):
        if isinstance(line, str):
            found.append(Fault(line, number))
        else:
            heads.update(dict.fromkeys(line))
    return [*found, *_against(list(heads))]


def _against(heads: Sequence[Head]) -> Iterator[Fault]:
    for start in range(0, len(heads), A_BATCH):
        batch = heads[start : start + A_BATCH]
        rows = _rows(
            "SELECT * FROM kernel_audit_against("
            "%s::smallint[], %s::bigint[], %s::text[])",
            [list(part) for part in zip(*batch, strict=True)],
        )
        yield from (Fault(what, place, chain) for chain, place, what in rows)


def _lines(path: Path) -> Iterator[list[Head] | str]:
    """The heads of each line, or what is wrong with it."""
    before = ""
    for text in path.read_text(encoding="utf-8").splitlines():
        try:
            said = json.loads(text)
            seal = said.pop("seal")
            heads = [(int(c), int(p), str(d)) for c, p, d in said["heads"]]
        except (ValueError, KeyError, TypeError, AttributeError):
            yield "unreadable"
            continue
        if not hmac.compare_digest(str(seal), _seal(said)):
            yield "forged"
        elif said["before"] != before:
            yield "missing"
        else:
            yield heads
        before = str(seal)


def _last_seal(path: Path) -> str:
    if not path.exists():
        return ""
    written = path.read_text(encoding="utf-8").splitlines()
    try:
        return str(json.loads(written[-1])["seal"]) if written else ""
    except (ValueError, KeyError, TypeError):
        return ""


def _seal(said: Mapping[str, object]) -> str:
    words = b"log heads:" + json.dumps(said, sort_keys=True).encode()
    return hmac.new(settings.SESSION_KEY, words, hashlib.sha256).hexdigest()


def _rows(
    statement: str, values: Sequence[list[Any]] = ()
) -> list[tuple[int, int, str]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows: list[tuple[int, int, str]] = cursor.fetchall()
    return rows
