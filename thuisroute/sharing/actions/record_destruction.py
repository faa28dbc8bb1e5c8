"""Write into the destruction register what went, by table and never by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import connection

from thuisroute.agreements.rules.retention import RetentionTerm
from thuisroute.kernel import clock

# One line a run and table, whoever the rows were about.
LINE = """
    INSERT INTO sharing_destruction AS d (id, region_id, run, at, record_class, term,
        length, source, of_table, rows, since, due)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
    ON CONFLICT (run, region_id, record_class, term, of_table) DO UPDATE SET
        rows = d.rows + excluded.rows, since = least(d.since, excluded.since),
        due = greatest(d.due, excluded.due)
"""


@dataclass(frozen=True, slots=True)
class Destroyed:
    """One class of record: on which term, from when until when, how many rows."""

    record_class: str
    term: RetentionTerm
    since: date
    due: date
    rows: Mapping[str, int]


def record_destruction(run: UUID, region: UUID | None, what: Destroyed) -> None:
    """Lines of one class; the same run adds to its own."""
    source = f"{what.term.legal_source}: {what.term.source.nl}"
    with connection.cursor() as cursor:
        for table, rows in what.rows.items():
            cursor.execute(
                LINE,
                [
                    *(uuid4(), region, run, clock.now(), what.record_class),
                    *(what.term.id, what.term.term.isoformat(), source[:300]),
                    *(table, rows, what.since, what.due),
                ],
            )
