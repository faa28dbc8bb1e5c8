"""One lease, for those with whom how the resident lives is shared."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import address_told, insist_on_resident
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.tenancies.models import Lease, LeaseStep, LeaseWords
from thuisroute.tenancies.rules.lifecycle import LeaseState


def lease_for(actor: Actor, key: UUID, *, to: Capability | None = None) -> Lease:
    """The row with its home and parties; 404 when it is not shared, 403 when the
    role may not do this."""
    row = shared_leases(actor).filter(pk=key).first()
    if row is None:
        raise Http404
    if to is not None:
        insist_on_resident(actor, row.resident_id, domain=HOUSING, to=to)
    looks.at(row.resident_id)
    return row


def locked_lease(actor: Actor, key: UUID, *, to: Capability) -> Lease:
    """The same, for a change: whoever comes second waits here, and then reads what
    the first has written."""
    resident = (
        _seen_leases(actor)
        .select_for_update(no_key=True, of=("self",))
        .filter(pk=key)
        .values_list("resident_id", flat=True)
        .first()
    )
    if resident is None:
        raise Http404
    insist_on_resident(actor, resident, domain=HOUSING, to=to)
    return Lease.objects.select_related("resident", "match", "follows").get(pk=key)


def shared_leases(actor: Actor) -> QuerySet[Lease]:
    """Every lease that the actor may see, with what a page shows of it."""
    return _seen_leases(actor).select_related(
        "resident", "home", "owner", "lessor", "match", "match__referral", "follows"
    )


def _seen_leases(actor: Actor) -> QuerySet[Lease]:
    return Lease.objects.filter(
        of_own_homes(actor),
        address_told(),
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    )


def of_own_homes(actor: Actor, lease: str = "") -> Q:
    """An association sees leases of its own homes only, also where the resident is
    shared with it because of another home; `lease` is the way to the lease."""
    if may(actor.role, Capability.RUN_SHOP):
        return Q(**{f"{lease}owner_id": actor.party})
    return Q()


def leases_of(actor: Actor, resident: UUID) -> list[Lease]:
    """All leases of a resident, the newest first; cancelled ones left out."""
    return list(
        shared_leases(actor)
        .filter(resident_id=resident)
        .exclude(state=LeaseState.CANCELLED.value)
        .order_by("-starts_on", "-id")
    )


def running_lease_of(actor: Actor, resident: UUID) -> Lease | None:
    """The lease that runs now, if any."""
    return (
        shared_leases(actor)
        .filter(resident_id=resident, state=LeaseState.RUNNING.value)
        .first()
    )


def running_leases(actor: Actor) -> QuerySet[Lease]:
    """Every lease that runs now, as far as the actor may see it."""
    return _seen_leases(actor).filter(state=LeaseState.RUNNING.value)


def lets_before_the_start(resident: UUID, lessor: UUID) -> bool:
    """Whether this party lets to the resident by a lease that has not begun yet."""
    states = (LeaseState.PREPARED.value, LeaseState.SIGNED.value)
    return Lease.objects.filter(
        resident_id=resident, lessor_id=lessor, state__in=states
    ).exists()


def coming_lease_after(lease: UUID) -> Lease | None:
    """The lease that follows this one, whatever its state, unless cancelled."""
    return (
        Lease.objects.filter(follows_id=lease)
        .exclude(state=LeaseState.CANCELLED.value)
        .first()
    )


def steps_of(lease: UUID) -> list[LeaseStep]:
    """The moves of a lease, oldest first."""
    return list(LeaseStep.objects.filter(record_id=lease).order_by("at", "id"))


def why_ended(lease: UUID) -> str:
    """In the words of who ended it; empty without the name."""
    row = LeaseWords.objects.filter(pk=lease).first()
    return row.end_reason if row else ""
