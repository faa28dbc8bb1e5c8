"""The first day of a signed lease: somebody lives there, or a lease takes over."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.follow_lease import home_lived_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.house import house
from thuisroute.tenancies.actions.tell import tell, terms_of
from thuisroute.tenancies.facts import before_start
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.moving import LEASES
from thuisroute.tenancies.queries.one_lease import locked_lease
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.signing import BeforeStart, may_be_started


def start_lease(*, by: Actor, lease: UUID) -> Lease:
    """On its first day or later; what happens counts from the first day."""
    row = locked_lease(by, lease, to=Capability.KEEP_LEASE)
    begin(row, by=by)
    return row


def begin(row: Lease, *, by: Actor) -> None:
    """Start a signed lease; who calls this has checked who may.

    A lease that takes over from another one (P2c) tells `lease.converted` and not
    `lease.started`: the half-yearly talks go on counting from the first day.
    """
    before = BeforeStart() if row.follows_id else before_start(by, row)
    insist(may_be_started(before, starts_on=row.starts_on, today=clock.today()))
    audit.record(
        "start_lease",
        kind="lease",
        key=row.pk,
        subject=row.resident_id,
        details={"form": row.form, "on": row.starts_on},
    )
    if row.follows is not None:
        _take_over(row, row.follows, by)
    else:
        _move_in(row, by)


def _take_over(row: Lease, old: Lease, by: Actor) -> None:
    LEASES.move(
        old, to=LeaseState.CONVERTED, by=by, on=row.starts_on, ended_on=row.starts_on
    )
    LEASES.move(row, to=LeaseState.RUNNING, by=by, on=row.starts_on)
    tell(
        EventName.LEASE_CONVERTED,
        by=by,
        lease=row,
        on=row.starts_on,
        attributes={"form": row.form},
    )


def _move_in(row: Lease, by: Actor) -> None:
    LEASES.move(row, to=LeaseState.RUNNING, by=by, on=row.starts_on)
    home_lived_in(match=row.match_id, on=row.starts_on, by=by)
    house(row.match.referral_id, by=by, on=row.starts_on)
    tell(
        EventName.LEASE_STARTED,
        by=by,
        lease=row,
        on=row.starts_on,
        attributes=terms_of(row),
    )
