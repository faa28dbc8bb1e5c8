"""Ask for a list of residents as a file; a job makes it ready."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import get_language

from thuisroute.exchange.actions.stage_import import KEPT
from thuisroute.exchange.jobs import prepare_later
from thuisroute.exchange.models import StagedExport
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

RESIDENTS = "residents"


def ask_export(*, by: Actor, wanted: Mapping[str, str]) -> UUID:
    """The key under which it is waited for. The job is deferred in this transaction,
    so that neither is there without the other."""
    insist_on_role(by, Capability.SEE_RESIDENTS)
    now = clock.now()
    row = StagedExport.objects.create(
        region_id=by.region,
        seat_id=by.seat,
        kind=RESIDENTS,
        language=get_language() or "nl",
        wanted={name: value for name, value in wanted.items() if value},
        asked_at=now,
        expires_at=now + KEPT,
    )
    audit.record(
        "export.asked", kind="export", key=row.pk, details={"by": sorted(row.wanted)}
    )
    prepare_later(row.pk, by.seat)
    return row.pk
