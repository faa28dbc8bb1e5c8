"""A lease that was drawn up or signed does not go on."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.actions.say_why_ended import say_why_ended
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.moving import LEASES
from thuisroute.tenancies.queries.one_lease import locked_lease
from thuisroute.tenancies.rules.lifecycle import LeaseState


def cancel_lease(*, by: Actor, lease: UUID, reason: str, on: date) -> Lease:
    """The home stays allocated; another lease can be drawn up."""
    row = locked_lease(by, lease, to=Capability.KEEP_LEASE)
    if not reason.strip():
        raise Refused(Reason("Say why it does not go on."), field="reason")
    if on > clock.today():
        raise Refused(Reason("That day has not come yet."), field="on")
    LEASES.move(row, to=LeaseState.CANCELLED, by=by, on=on, ended_on=on)
    say_why_ended(row, reason)
    audit.record(
        "cancel_lease",
        kind="lease",
        key=row.pk,
        subject=row.resident_id,
        details={"form": row.form, "on": on},
    )
    return row
