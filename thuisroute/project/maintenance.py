"""The periodic work itself; each job can be run again at any moment."""

from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction

from thuisroute.agreements.queries import regions_with_agreement
from thuisroute.kernel import clock
from thuisroute.kernel.log_heads import export_heads
from thuisroute.obligations.actions.keep_clocks import (
    keep_dossier_clocks,
    keep_region_clocks,
)
from thuisroute.obligations.queries.recount import dossiers_to_recount
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.locked_dossier import locked_dossier

RECEIPTS_KEPT = timedelta(days=7)


def run_clocks() -> int:
    """Recount dossiers whose series has passed its last date; how many."""
    due = dossiers_to_recount(clock.today())
    for resident in due:
        with transaction.atomic():
            dossier = locked_dossier(resident)
            keep_dossier_clocks(dossier)
            derive_grants(dossier)
    for region in regions_with_agreement():
        with transaction.atomic():
            keep_region_clocks(region)
    return len(due)


def clear_receipts() -> int:
    """Receipts older than a week; how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM kernel_receipt WHERE at < %s", [clock.now() - RECEIPTS_KEPT]
        )
        cleared: int = cursor.rowcount
    return cleared


def clear_sessions() -> int:
    """Sessions that ended more than a day ago; how many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT kernel_clear_sessions()")
        cleared: int = cursor.fetchone()[0]
    return cleared


def export_log_heads() -> int:
    """How far the log has come, beside the database's folder; how many chains."""
    return export_heads(settings.LOG_HEADS)
