"""Ways in which somebody with all rights on the database could alter the log.

Each is done to a log of its own and undone; what stands after it must be found wrong.
Adding a sound line at the end with the head moved along is none of these: the program
itself does just that, and whoever owns the server can always do it.
"""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from uuid import UUID

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from tests.roles import database_role
from thuisroute.kernel import audit
from thuisroute.kernel.log_heads import export_heads, faults

Line = tuple[int, int]  # chain and place
COLUMNS = {
    "at": "at + interval '1 second'",
    "database_role": "database_role || 'x'",
    "user_id": "gen_random_uuid()", "seat_id": "gen_random_uuid()",
    "party_id": "gen_random_uuid()", "role": "coalesce(role, '') || 'x'",
    "region_id": "gen_random_uuid()", "on_behalf_of": "gen_random_uuid()",
    "action": "action || 'x'", "object_kind": "object_kind || 'x'",
    "object_id": "object_id || 'x'", "subject_id": "gen_random_uuid()",
    "purpose": "purpose || 'x'", "ground": "ground || 'x'",
    "outcome": "CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END",
    "details": """details || '{"x": 1}'""", "origin": "origin || 'x'",
    "emergency": "NOT emergency", "subjects": "subjects || gen_random_uuid()",
    "form": "3 - form", "previous": "sha256(previous)", "digest": "sha256(digest)",
    "chain": "64", "place": "place + 1000000",
}  # fmt: skip
LINKED = """
    UPDATE kernel_audit a SET previous = coalesce((
        SELECT b.digest FROM kernel_audit b
        WHERE b.chain = a.chain AND b.place = a.place - 1), a.previous)
    WHERE chain = %(chain)s AND place = %(place)s
"""
SEALED = """
    UPDATE kernel_audit a SET digest = kernel_audit_digest(a)
    WHERE chain = %(chain)s AND place = %(place)s
"""


def write_lines(count: int) -> None:
    """A log over many chains."""
    with connection.cursor() as cursor:
        for number in range(count):
            cursor.execute("SELECT set_config('thuisroute.chain', '', true)")
            audit.record("look", kind="dossier", key=number, subject=UUID(int=number))


def found_of(count: int, path: Path, seed: int) -> tuple[Counter[str], list[str]]:
    """How many of each kind were done, and those that nothing was found of."""
    random = Random(seed)  # noqa: S311 - the same tamperings every time
    with database_role("worker"):
        export_heads(path)
    done: Counter[str] = Counter()
    missed: list[str] = []
    for number in range(count):
        kind = list(KINDS)[number % len(KINDS)]
        with transaction.atomic():
            with database_role("owner"), connection.cursor() as cursor:
                cursor.execute("ALTER TABLE kernel_audit DISABLE TRIGGER USER")
                what = KINDS[kind](cursor, random)
                found = faults(path)
            transaction.set_rollback(True)
        done[kind] += 1
        if not found:
            missed.append(f"{kind}: {what}")
    return done, missed


def edit(cursor: CursorWrapper, random: Random) -> str:
    column = random.choice(list(COLUMNS))
    return _edit(cursor, _somewhere(cursor, random), column)


def edit_and_seal(cursor: CursorWrapper, random: Random) -> str:
    """With a sound digest of its own; the line after it shows it, or the head."""
    chain, place = _somewhere(cursor, random)
    said = _edit(cursor, (chain, place), "action")
    _seal(cursor, chain, place)
    return said


def edit_and_seal_on(cursor: CursorWrapper, random: Random) -> str:
    """The whole chain sealed anew from there on, and its head with it."""
    chain, place = _somewhere(cursor, random)
    said = _edit(cursor, (chain, place), "subject_id")
    for later in range(place, _last(cursor, chain) + 1):
        _seal(cursor, chain, later)
    _move_head(cursor, chain)
    return said


def insert(cursor: CursorWrapper, random: Random) -> str:
    chain, place = _somewhere(cursor, random)
    _shift(cursor, chain, place, 1)
    _copy_line(cursor, chain, place, place + 1)
    return f"{chain}/{place}"


def insert_at_the_end(cursor: CursorWrapper, random: Random) -> str:
    chain, _place = _somewhere(cursor, random)
    last = _last(cursor, chain)
    _copy_line(cursor, chain, last, last + 1)
    _seal(cursor, chain, last + 1)
    return f"{chain}/{last + 1}"


def delete(cursor: CursorWrapper, random: Random) -> str:
    chain, place = _somewhere(cursor, random)
    _delete(cursor, chain, "place = %s", place)
    return f"{chain}/{place}"


def delete_and_close(cursor: CursorWrapper, random: Random) -> str:
    chain, place = _somewhere(cursor, random)
    _delete(cursor, chain, "place = %s", place)
    _shift(cursor, chain, place, -1)
    _move_head(cursor, chain)
    return f"{chain}/{place}"


def swap(cursor: CursorWrapper, random: Random) -> str:
    chain, place = _somewhere(cursor, random, behind=1)
    for old, new in ((place, -1), (place - 1, place), (-1, place - 1)):
        cursor.execute(
            "UPDATE kernel_audit SET place = %s WHERE chain = %s AND place = %s",
            [new, chain, old],
        )
    return f"{chain}/{place}"


def cut_tail(cursor: CursorWrapper, random: Random) -> str:
    chain, place = _somewhere(cursor, random)
    _delete(cursor, chain, "place >= %s", place)
    return f"{chain}/{place}"


def cut_tail_and_move_head(cursor: CursorWrapper, random: Random) -> str:
    said = cut_tail(cursor, random)
    _move_head(cursor, int(said.split("/")[0]))
    return said


def put_back_old_backup(cursor: CursorWrapper, random: Random) -> str:
    """The log and its heads as they were some time ago, each chain sound."""
    cursor.execute("SELECT id FROM kernel_audit ORDER BY id")
    last = random.choice(cursor.fetchall()[:-1])[0]
    cursor.execute("DELETE FROM kernel_audit WHERE id > %s", [last])
    for chain in range(64):
        _move_head(cursor, chain)
    return f"up to {last}"


def move_head(cursor: CursorWrapper, random: Random) -> str:
    chain, _place = _somewhere(cursor, random)
    cursor.execute(
        "UPDATE kernel_audit_head SET digest = sha256(digest) WHERE chain = %s", [chain]
    )
    return str(chain)


Tampering = Callable[[CursorWrapper, Random], str]
KINDS: dict[str, Tampering] = {
    one.__name__: one
    for one in (
        edit, edit_and_seal, edit_and_seal_on, insert, insert_at_the_end, delete,
        delete_and_close, swap, cut_tail, cut_tail_and_move_head, put_back_old_backup,
        move_head,
    )
}  # fmt: skip


def summary(done: Counter[str], missed: list[str]) -> str:
    """Goal, found, pass."""
    count = sum(done.values())
    kinds = json.dumps(done)
    return (
        f"tampering, {count}: goal {count} found; found {count - len(missed)} "
        f"({kinds}); {'FAIL' if missed else 'pass'}"
    )


def _somewhere(cursor: CursorWrapper, random: Random, behind: int = 0) -> Line:
    cursor.execute(
        "SELECT chain, place FROM kernel_audit WHERE place > %s ORDER BY chain, place",
        [behind],
    )
    chain, place = random.choice(cursor.fetchall())
    return chain, place


def _seal(cursor: CursorWrapper, chain: int, place: int) -> None:
    """Show the line before it, and give it a sound digest."""
    for statement in (LINKED, SEALED):
        cursor.execute(statement, {"chain": chain, "place": place})


def _edit(cursor: CursorWrapper, line: Line, column: str) -> str:
    cursor.execute(
        f"UPDATE kernel_audit SET {column} = {COLUMNS[column]} "  # noqa: S608 - our own columns
        "WHERE chain = %s AND place = %s",
        line,
    )
    return f"{column} of {line[0]}/{line[1]}"


def _last(cursor: CursorWrapper, chain: int) -> int:
    cursor.execute("SELECT max(place) FROM kernel_audit WHERE chain = %s", [chain])
    return int(cursor.fetchone()[0])


def _delete(cursor: CursorWrapper, chain: int, where: str, place: int) -> None:
    cursor.execute(
        f"DELETE FROM kernel_audit WHERE chain = %s AND {where}",  # noqa: S608 - our own words
        [chain, place],
    )


def _shift(cursor: CursorWrapper, chain: int, beyond: int, by: int) -> None:
    """Past each other without meeting on the way."""
    for step in (1_000_000 + by, -1_000_000):
        cursor.execute(
            "UPDATE kernel_audit SET place = place + %s "
            "WHERE chain = %s AND place > %s",
            [step, chain, beyond if step > 0 else 1_000_000],
        )


def _copy_line(cursor: CursorWrapper, chain: int, source: int, target: int) -> None:
    names = ", ".join(sorted({*COLUMNS} - {"place"}))
    cursor.execute(
        f"INSERT INTO kernel_audit (place, {names}) "  # noqa: S608 - our own columns
        f"SELECT %s, {names} FROM kernel_audit WHERE chain = %s AND place = %s",
        [target, chain, source],
    )


def _move_head(cursor: CursorWrapper, chain: int) -> None:
    cursor.execute(
        "UPDATE kernel_audit_head h SET (place, digest) = (SELECT "
        "coalesce(max(a.place), 0), coalesce((array_agg(a.digest ORDER BY a.place "
        "DESC))[1], sha256(convert_to('thuisroute chain ' || h.chain, 'UTF8'))) "
        "FROM kernel_audit a WHERE a.chain = h.chain) WHERE h.chain = %s",
        [chain],
    )
