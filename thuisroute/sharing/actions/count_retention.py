"""Count on which day each class of record of a dossier has to be gone."""

from uuid import UUID

from django.db import connection

from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.residents.queries.events import past
from thuisroute.sharing.models import RetentionDay
from thuisroute.sharing.rules.facts import Occurred
from thuisroute.sharing.rules.retention import Day, retention_days

A_BATCH = 500
# An event is dated when its request begins and seen when that has ended, so that what
# was counted within the hour after it is counted once more.
CHANGED = """
    SELECT r.id FROM residents_resident r
    WHERE r.region_id = %s AND NOT EXISTS (
        SELECT FROM sharing_retentionday d
        WHERE d.resident_id = r.id AND d.version_id = %s AND d.counted_at > coalesce(
            (SELECT max(e.at) FROM residents_dossierevent e
             WHERE e.resident_id = r.id) + interval '1 hour', '-infinity'))
      AND r.id > %s
    ORDER BY r.id LIMIT %s
"""
BEFORE_ALL = UUID(int=0)


def count_changed_dossiers(region: UUID) -> int:
    """Dossiers in which something happened since they were counted, or that were
    counted by an earlier version of the agreement; how many."""
    version = agreement_in_force(region).pk
    if not agreement(version).retention:
        return 0
    counted, last = 0, BEFORE_ALL
    while found := _changed(region, version, last):
        for resident in found:
            count_retention(resident, region=region, version=version)
        counted, last = counted + len(found), found[-1]
    return counted


def count_retention(
    resident: UUID, *, region: UUID, version: UUID
) -> list[RetentionDay]:
    """Count one dossier anew; a class that was erased stays so until its file is
    opened and closed again."""
    events = past(resident)
    happened = [
        Occurred(one.name, one.on, one.attributes) for one in ask(events).of(events)
    ]
    days = retention_days(agreement(version).retention, happened)
    known = {
        one.record_class: one
        for one in RetentionDay.objects.filter(resident_id=resident)
    }
    rows = [_row(day, known.get(day.record_class), resident, region) for day in days]
    for row in rows:
        row.version_id = version
    RetentionDay.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["resident", "record_class"],
        update_fields=["version", "term", "since", "due", "erased_on", "counted_at"],
    )
    return rows


def _row(
    day: Day, known: RetentionDay | None, resident: UUID, region: UUID
) -> RetentionDay:
    row = known or RetentionDay(
        resident_id=resident, region_id=region, record_class=day.record_class
    )
    if row.since != day.since:
        row.erased_on = None
    row.term, row.since, row.due = day.term, day.since, day.due
    row.counted_at = clock.now()
    return row


def _changed(region: UUID, version: UUID, after: UUID) -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, [region, version, after, A_BATCH])
        return [row[0] for row in cursor.fetchall()]
