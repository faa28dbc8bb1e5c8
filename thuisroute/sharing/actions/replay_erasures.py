"""Erase again what a restored backup brought back."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from django.db import connection, transaction

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import audit
from thuisroute.kernel.catalogue import catalogue
from thuisroute.sharing.actions.record_destruction import (
    Destroyed,
    record_destruction,
)
from thuisroute.sharing.erasing import erase_class
from thuisroute.sharing.ledger import Line
from thuisroute.sharing.models import Erasure, RetentionDay

WHERE = "SELECT region_id FROM residents_resident WHERE id = %s FOR UPDATE"


def replay_erasures(lines: Sequence[Line]) -> int:
    """Every erasure that the ledger knows and the database does not; how many brought
    something back that is gone now. Counts and the register are brought up to date by
    the same statements, since the restored ones are as old as the rest."""
    known = set(Erasure.objects.values_list("id", flat=True))
    run = uuid4()
    missing: dict[UUID, list[Line]] = {}
    for line in lines:
        if line.id not in known:
            missing.setdefault(line.subject, []).append(line)
    return sum(_replay_all(one, run) for one in missing.values())


@transaction.atomic
def _replay_all(lines: Sequence[Line], run: UUID) -> int:
    """Of one resident at once: rows of one class point at rows of another."""
    return sum(_replay(line, run) for line in lines)


def _replay(line: Line, run: UUID) -> bool:
    region = _region_of(line.subject)
    rows = erase_class(catalogue(), line.record_class, line.subject)
    Erasure.objects.create(
        id=line.id,
        subject=line.subject,
        record_class=line.record_class,
        since=line.since,
        due=line.due,
        at=line.at,
    )
    if region is None or not rows:
        return False
    RetentionDay.objects.filter(
        resident_id=line.subject, record_class=line.record_class
    ).update(since=line.since, due=line.due, erased_on=line.due)
    term = law_in_force(region).retention_term(line.record_class)
    what = Destroyed(line.record_class, term, line.since, line.due, rows)
    record_destruction(run, region, what)
    audit.record(
        "erase_again", kind=line.record_class, key=run, subject=line.subject,
        details={"first_erased_at": line.at, "rows": rows},
    )  # fmt: skip
    return True


def _region_of(resident: UUID) -> UUID | None:
    with connection.cursor() as cursor:
        cursor.execute(WHERE, [resident])
        row = cursor.fetchone()
    return row[0] if row else None
