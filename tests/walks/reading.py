"""Nobody reads a row that no grant opens, whatever happened before.

Worked out apart from row security: from the grants as they stand, and the class that
the table of classes gives each table.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from uuid import UUID

from django.db import connection

from tests.permissions import tables
from tests.walks.world import World
from thuisroute.agreements.rules.sharing import LifeDomain

CLASSES = Path(tables.__file__).parent / "data.csv"
ANY = "dossier"
# Classes of which each row says itself what it is about.
OF_ITS_ROW = {"by domain", "words by domain"}
GRANTED = """
    SELECT resident_id, unnest(domains) FROM sharing_grant g
    WHERE party_id = %(party)s AND role = %(role)s AND period @> %(today)s
    AND NOT EXISTS (
        SELECT FROM sharing_restriction r WHERE r.resident_id = g.resident_id
        AND r.user_id = %(user)s AND r.since <= %(today)s
        AND (r.until IS NULL OR r.until > %(today)s))
"""
OPENED = "SELECT resident_id FROM sharing_emergencyaccess WHERE user_id = %(user)s"


def read_beyond_grants(world: World, who: str) -> list[tuple[str, UUID, str]]:
    """Table, resident and class of what this person reads without a grant."""
    actor = world.cast.actors[who]
    granted = set(
        world.really(GRANTED, party=actor.party, role=actor.role, user=actor.user)
    )
    opened = {one for (one,) in world.really(OPENED, user=actor.user)}
    known = {resident for resident, _domain in granted}
    with world.cast.acting(who), connection.cursor() as cursor:
        cursor.execute(_everything())
        seen = cursor.fetchall()
    return [
        (table, resident, domain)
        for table, resident, domain in seen
        if resident not in opened
        and (resident, domain) not in granted
        and not (domain == ANY and resident in known)
    ]


@cache
def _everything() -> str:
    return " UNION ".join(_selects())


def _selects() -> Iterator[str]:
    classes = {one.value for one in LifeDomain} | OF_ITS_ROW | {ANY}
    lines = (line for line in CLASSES.read_text().splitlines() if line[:1] != "#")
    people = dict(tables.person_tables())
    for row in csv.DictReader(lines):
        table, kind = row["table"], row["data"]
        if kind in classes and table in people and "see" in row["staff"]:
            domain = "domain" if kind in OF_ITS_ROW else f"'{kind}'"
            yield (
                f"SELECT '{table}', {people[table]}, {domain}::text FROM {table}"  # noqa: S608 - names from our own table
            )
