"""The landlord told the last day of a lease in writing (R12)."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.one_lease import locked_lease
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.telling import TellingFacts, may_be_recorded


def tell_last_day(*, by: Actor, lease: UUID, told_on: date) -> Lease:
    """Recorded again when it was told again; the newest day counts."""
    row = locked_lease(by, lease, to=Capability.KEEP_LEASE)
    facts = TellingFacts(
        running=row.state == LeaseState.RUNNING.value,
        lets=by.party == row.lessor_id,
        starts_on=row.starts_on,
        planned_until=row.planned_until,
        told_on=told_on,
    )
    insist(may_be_recorded(facts, today=clock.today()))
    Lease.objects.filter(pk=row.pk).update(end_told_on=told_on)
    row.end_told_on = told_on
    audit.record(
        "tell_last_day",
        kind="lease",
        key=row.pk,
        subject=row.resident_id,
        details={"on": told_on},
    )
    return row
