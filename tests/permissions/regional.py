"""Rows that are about no resident: a region's, an organisation's, somebody's own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.db import connection

from tests.permissions.oracle import Kept, expected, regional
from tests.permissions.rows import Row, Table, region_relation, rows_in
from tests.permissions.world import Sitting, World
from tests.roles import database_role


@dataclass(frozen=True)
class Shape:
    """Where a row says whose it is, and what can be set in every row at once."""

    whose: str
    neutral: tuple[str, object]
    key: str = "id"
    handed: str = ""


SHAPES = {
    "agreements_agreementevent": Shape("region_id", ("note", "")),
    "exchange_stagedimport": Shape("seat_id", ("file_name", "")),
    "homes_frameworkagreement": Shape("region_id", ("until", None)),
    "guidance_bed": Shape("region_id", ("closes_on", None)),
    "guidance_beduse": Shape("region_id", ("period", "empty")),
    "guidance_coldweatheropening": Shape("region_id", ("closed_by", None)),
    "guidance_stayplace": Shape("region_id", ("kind", "time_out")),
    "homes_home": Shape("region_id", ("remarks", "")),
    "homes_homephoto": Shape("association_id", ("words", "Woonkamer")),
    "matching_capacityquestion": Shape("region_id", ("note", "")),
    "matching_keptround": Shape("region_id", ("why_limit", "")),
    "matching_neighbourhoodlimit": Shape("region_id", ("agreed_by", "iemand")),
    "matching_quota": Shape("region_id", ("rests_on", "")),
    "kernel_receipt": Shape("user_id", ("location", ""), key="key"),
    "obligations_evaluationevidence": Shape("region_id", ("period", "2026")),
    "parties_party": Shape("region_id", ("phone", "")),
    "parties_user": Shape("id", ("language", "nl")),
    "referrals_joinrequest": Shape("party_id", ("state", "used"), handed="region_id"),
    "referrals_joinstep": Shape("by_party", ("note", "")),
}
# What a row becomes when the mediator has answered.
ANSWERED = {"join_requests": "join_answers"}
# Photos of a home that somebody lives in; read with the tables.
PHOTOS, OF_SOMEBODYS_HOME = "homes_homephoto", set[str]()
LIVED_IN = """
    SELECT p.id::text FROM homes_homephoto p JOIN homes_home h ON h.id = p.home_id
    WHERE h.state = 'lived_in'
"""


def regional_tables() -> list[Table]:
    """Every one of them, with a row to ask about."""
    with database_role("worker"):
        OF_SOMEBODYS_HOME.update(_lived_in())
        return [
            Table(
                name, shape.key, shape.whose, _columns(name), shape.neutral,
                tuple(rows_in(name, shape.key, shape.whose)),
                shape.handed or shape.whose,
            )
            for name, shape in SHAPES.items()
        ]  # fmt: skip


def regional_may(
    world: World, sitting: Sitting, table: Table, row: Row
) -> frozenset[str]:
    """What the tables of the privacy officer say of this row."""
    found: set[str] = set()
    for one in regional():
        if one.table == table.name:
            found |= _allowed(world, sitting, row, one)
    return frozenset(found)


def _allowed(world: World, sitting: Sitting, row: Row, kept: Kept) -> frozenset[str]:
    data = kept.data
    if row.values.get("state") == "distinct":
        data = ANSWERED.get(data, data)
    if row.table == PHOTOS and row.key in OF_SOMEBODYS_HOME:
        data = "home_photos_kept"
    relation = _relation(world, sitting, row)
    consent = "none"
    may = expected(sitting.party_kind, relation, sitting.role, consent, data)
    return may & (kept.own if sitting.own else kept.staff)


def _relation(world: World, sitting: Sitting, row: Row) -> str:
    actor = sitting.actor
    if not sitting.token:
        return "nobody"
    if row.resident in {str(actor.user), str(actor.seat), str(actor.party)}:
        return "own"
    return region_relation(world, sitting, row)


def _lived_in() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(LIVED_IN)
        return [key for (key,) in cursor.fetchall()]


def _columns(table: str) -> tuple[str, ...]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname::text FROM pg_attribute WHERE attrelid = %s::regclass "
            "AND attnum > 0 AND NOT attisdropped",
            [table],
        )
        return tuple(name for (name,) in cursor.fetchall())


def owner_differences(tables: Iterable[Table]) -> Iterator[str]:
    """Who migrates adopts agreements, and writes nothing else into their history."""
    (table,) = (one for one in tables if one.name == "agreements_agreementevent")
    row = replace(table.rows[0], values=table.rows[0].values | {"name": "other"})
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute("SELECT tried(%s)", [[table.insert(row)]])
        if cursor.fetchone() != ([0],):
            yield f"{table.name}: the owner writes what is no adoption"
