"""Erase what is due: per resident one transaction, with all that has to follow."""

import logging
from uuid import UUID, uuid4

from django.db import DatabaseError, connection, transaction

from thuisroute.agreements.queries import agreement, agreement_in_force
from thuisroute.kernel import audit, clock
from thuisroute.kernel.catalogue import catalogue
from thuisroute.sharing.actions.count_retention import count_retention
from thuisroute.sharing.actions.record_destruction import (
    Destroyed,
    record_destruction,
)
from thuisroute.sharing.erasing import erase_class
from thuisroute.sharing.models import Erasure, RetentionDay

A_BATCH = 200
BEFORE_ALL = UUID(int=0)
LOG = logging.getLogger(__name__)

DUE = """
    SELECT DISTINCT d.resident_id FROM sharing_retentionday d
    WHERE d.region_id = %s AND d.erased_on IS NULL AND d.due <= kernel_today()
      AND NOT sharing_is_held(d.resident_id) AND d.resident_id > %s
    ORDER BY d.resident_id LIMIT %s
"""
# Whoever changes the dossier now goes first; the next run sees what came of it.
LOCK = "SELECT id FROM residents_resident WHERE id = %s FOR UPDATE SKIP LOCKED"
HELD = "SELECT sharing_is_held(%s)"


class LeftUndoneError(RuntimeError):
    """Some dossiers could not be erased; the others were."""


def erase_due(region: UUID, *, run: UUID | None = None) -> int:
    """Everything of which the term has passed; how many dossiers lost something.

    One dossier that fails is left as it was and does not hold up the others.
    """
    run = run or uuid4()
    erased, failed, last = 0, 0, BEFORE_ALL
    while found := _due(region, last):
        for resident in found:
            try:
                erased += erase_dossier(resident, region=region, run=run)
            except DatabaseError:
                LOG.exception("A dossier could not be erased; it was left as it was.")
                failed += 1
        last = found[-1]
    if failed:
        raise LeftUndoneError(f"{failed} dossiers could not be erased.")
    return erased


@transaction.atomic
def erase_dossier(resident: UUID, *, region: UUID, run: UUID) -> bool:
    """What of one resident is due today; whether anything went."""
    if not _first(LOCK, resident) or is_held(resident):
        return False
    version = agreement_in_force(region).pk
    today = clock.today()
    days = [
        day
        for day in count_retention(resident, region=region, version=version)
        if day.due is not None and day.due <= today and day.erased_on is None
    ]
    went = [end_class(day, run=run) for day in days]
    return any(went)


def end_class(day: RetentionDay, *, run: UUID) -> bool:
    """One class of a resident; nothing is written down where nothing was left of it."""
    rows = erase_class(catalogue(), day.record_class, day.resident_id)
    RetentionDay.objects.filter(
        resident_id=day.resident_id, record_class=day.record_class
    ).update(erased_on=clock.today())
    if not rows or day.since is None or day.due is None:
        return False
    term = agreement(day.version_id).retention_term(day.term)
    what = Destroyed(day.record_class, term, day.since, day.due, rows)
    record_destruction(run, day.region_id, what)
    Erasure.objects.create(
        subject=day.resident_id,
        record_class=day.record_class,
        since=day.since,
        due=day.due,
        at=clock.now(),
    )
    audit.record(
        "erase", kind=day.record_class, key=run, subject=day.resident_id,
        details={"term": day.term, "due": day.due, "rows": rows},
    )  # fmt: skip
    return True


def is_held(resident: UUID) -> bool:
    """Whether a legal hold stands on the dossier today."""
    return bool(_first(HELD, resident))


def _due(region: UUID, after: UUID) -> list[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(DUE, [region, after, A_BATCH])
        return [row[0] for row in cursor.fetchall()]


def _first(statement: str, resident: UUID) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement, [resident])
        row = cursor.fetchone()
    return row[0] if row else None
