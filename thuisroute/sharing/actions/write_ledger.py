"""Keep the erasure ledger outside the database as well."""

from pathlib import Path

from thuisroute.sharing.ledger import Line, add_to_ledger
from thuisroute.sharing.models import Erasure


def write_ledger(path: Path | None) -> int:
    """Add to the file what the database knows and the file does not; how many. An
    installation without a place for the file keeps the table only."""
    if path is None:
        return 0
    rows = Erasure.objects.order_by("at", "id").values_list(
        "id", "subject", "record_class", "since", "due", "at"
    )
    return add_to_ledger(path, (Line(*row) for row in rows.iterator()))
