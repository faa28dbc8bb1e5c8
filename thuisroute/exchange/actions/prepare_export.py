"""Make a list ready, page by page, each page asked anew as the person who asked."""

import json
from uuid import UUID

from thuisroute.exchange.exporting.rows import Exported, columns_of, kept
from thuisroute.exchange.models import StagedExport
from thuisroute.kernel import audit
from thuisroute.kernel.acting_for import acting_for
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.sealing import seal
from thuisroute.parties.access import actor_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.queries.resident_list import (
    ResidentPage,
    how_many_residents,
    residents_page,
)

USE = "staged export"
MOST_ROWS = 5_000


def prepare_export(export: UUID, *, seat: UUID) -> bool:
    """Whether there is a list now; somebody whose seat has ended gets none."""
    rows: list[Exported] = []
    after = ""
    while True:
        actor = actor_in(seat)
        if actor is None:
            return False
        with acting_for(actor) as asker:
            page = _page(asker, export, after, len(rows))
            if page is None:
                return False
            rows += [kept(one) for one in page.rows]
            after = page.after
            if not after or len(rows) >= MOST_ROWS:
                _finish(export, rows[:MOST_ROWS])
                return True


def _page(asker: Actor, export: UUID, after: str, done: int) -> ResidentPage | None:
    """None when it was forgotten, or when the role may not see residents now."""
    row = StagedExport.objects.filter(pk=export).first()
    if row is None or not may(asker.role, Capability.SEE_RESIDENTS):
        return None
    page = residents_page(asker, row.wanted, after=after)
    whole = how_many_residents(asker, row.wanted, most=MOST_ROWS)
    StagedExport.objects.filter(pk=export).update(
        rows_done=done + len(page.rows), rows_all=whole
    )
    return page


def _finish(export: UUID, rows: list[Exported]) -> None:
    sealed = seal(json.dumps([one.as_json() for one in rows]), use=USE)
    StagedExport.objects.filter(pk=export).update(sealed=sealed, rows_done=len(rows))
    audit.record(
        "export.made",
        kind="export",
        key=export,
        details={"rows": len(rows), "columns": list(columns_of())},
    )
