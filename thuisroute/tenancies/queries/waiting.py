"""Leases that wait for somebody, and the lease that a resident has now."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.access import address_told
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.lifecycle import LeaseState

NOT_OVER = (LeaseState.PREPARED, LeaseState.SIGNED, LeaseState.RUNNING)


def leases_waiting(
    actor: Actor, states: Iterable[str], *, limit: int
) -> Question[Waiting]:
    """In one of these states, the first to start first."""
    rows = Lease.objects.filter(
        address_told(),
        state__in=list(states),
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    ).annotate(
        since=F("starts_on"),
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain="identity")),
    )
    return Question.over(rows.order_by("since", "id")[:limit], Waiting)


def lease_now(actor: Actor, of: str = "resident_id") -> Subquery:
    """The key of the lease that a row's resident has or is about to have; or null."""
    shared = residents_shared_with(actor, domain=HOUSING)
    return Subquery(
        Lease.objects.filter(
            address_told(),
            resident_id=OuterRef(of),
            resident_id__in=shared,
            state__in=NOT_OVER,
        )
        .order_by("-starts_on")
        .values("pk")[:1]
    )


def matches_with_lease(actor: Actor) -> QuerySet[Lease, UUID]:
    """Ids of matches from which a lease was made that is not cancelled."""
    return (
        Lease.objects.filter(
            address_told(),
            resident_id__in=residents_shared_with(actor, domain=HOUSING),
        )
        .exclude(state=LeaseState.CANCELLED)
        .values_list("match_id", flat=True)
    )
