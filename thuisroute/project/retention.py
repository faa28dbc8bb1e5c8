"""The nightly work of retention: count days, erase what is due, keep the ledger."""

from collections.abc import Iterator
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction

from thuisroute.agreements.queries import law_in_force, regions_with_agreement
from thuisroute.agreements.rules.retention import RecordClass, RetentionTerm
from thuisroute.kernel import clock
from thuisroute.kernel.catalogue import catalogue
from thuisroute.kernel.personal import Erasure, PersonalTable
from thuisroute.sharing.actions.count_retention import count_changed_dossiers
from thuisroute.sharing.actions.erase_due import erase_due
from thuisroute.sharing.actions.record_destruction import (
    Destroyed,
    record_destruction,
)
from thuisroute.sharing.actions.write_ledger import write_ledger
from thuisroute.sharing.erasing import erase_by_own_date


def erase_what_is_due() -> int:
    """All that has to be gone today; how many dossiers, requests and accounts."""
    run = uuid4()
    erased = 0
    try:
        for region in regions_with_agreement():
            count_changed_dossiers(region)
            erased += erase_due(region, run=run)
        erased += _by_own_date(run)
        erased += _accounts(run)
    finally:
        # What went has gone, also when something else failed.
        write_ledger(settings.ERASURE_LEDGER)
    return erased


def _by_own_date(run: UUID) -> int:
    """Tables whose rows have a first day of their own, and no job that clears them."""
    erased = 0
    for table in catalogue().tables:
        if not table.own_date or table.cleared_by or table.erased is not Erasure.DELETE:
            continue
        term = _longest(table.keep)
        if term is None:
            continue
        children = [one for one in catalogue().tables if _hangs_on(one, table)]
        with transaction.atomic():
            rows = erase_by_own_date(table, interval(term), children)
            _write_down(run, term, {table.table: rows})
        erased += rows
    return erased


def _accounts(run: UUID) -> int:
    """Accounts of people whose last seat ended so long ago."""
    term = _longest(RecordClass.STAFF_ACCOUNT.value)
    if term is None:
        return 0
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT parties_erase_accounts(%s::interval)", [interval(term)]
            )
            rows: int = cursor.fetchone()[0]
        _write_down(run, term, {"parties_user": rows})
    return rows


def interval(term: RetentionTerm) -> str:
    """The length as PostgreSQL reads it: months first, then days."""
    return f"{term.term.months} months {term.term.days} days"


def _write_down(run: UUID, term: RetentionTerm, rows: dict[str, int]) -> None:
    today = clock.today()
    went = {table: number for table, number in rows.items() if number}
    what = Destroyed(term.id, term, term.term.until(today), today, went)
    record_destruction(run, None, what)


def _longest(record_class: str) -> RetentionTerm | None:
    """Of rows that belong to no region: as long as any region says."""
    terms = [term for term in _terms() if term.id == record_class]
    return max(terms, key=lambda one: one.term.length_in_days, default=None)


def _terms() -> Iterator[RetentionTerm]:
    for region in regions_with_agreement():
        yield from law_in_force(region).retention


def _hangs_on(one: PersonalTable, table: PersonalTable) -> bool:
    return one.child_of is not None and one.child_of[0] == table.table
