"""A tenancy: everything that hangs on one allocated home, over all its leases."""

from dataclasses import dataclass

from thuisroute.kernel.actor import Actor
from thuisroute.tenancies.models import ConversionDecision, Lease, NeighbourAgreement
from thuisroute.tenancies.queries.decisions import decided
from thuisroute.tenancies.queries.neighbours import agreements_of
from thuisroute.tenancies.queries.one_lease import shared_leases
from thuisroute.tenancies.queries.reviews import ReviewSeen, reviews_of_tenancy
from thuisroute.tenancies.rules.lifecycle import LeaseState


@dataclass(frozen=True)
class Tenancy:
    """`first` began it, `own` follows a conditional one, `coming` follows `lease`;
    versions, talks and decisions newest first."""

    lease: Lease
    first: Lease
    own: Lease | None
    coming: Lease | None
    neighbours: list[NeighbourAgreement]
    reviews: list[ReviewSeen]
    decisions: list[ConversionDecision]


def tenancy_of(actor: Actor, lease: Lease) -> Tenancy:
    """Around a lease that the actor may see."""
    leases = [
        one
        for one in shared_leases(actor).filter(match_id=lease.match_id)
        if one.state != LeaseState.CANCELLED or one.pk == lease.pk
    ]
    following = {one.follows_id: one for one in leases if one.follows_id}
    first = lease.follows or lease
    return Tenancy(
        lease=lease,
        first=first,
        own=following.get(first.pk),
        coming=following.get(lease.pk),
        neighbours=agreements_of(lease.match_id),
        reviews=reviews_of_tenancy(actor, lease.match_id, lease.resident_id),
        decisions=list(decided().filter(lease__match_id=lease.match_id)),
    )
