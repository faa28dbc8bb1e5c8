"""Under which framework agreement a provider lets for an association (P2a)."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from thuisroute.homes.models import FrameworkAgreement
from thuisroute.kernel.actor import Actor


def has_framework(provider: UUID, association: UUID, on: date) -> bool:
    """Whether a framework agreement between these two holds on this day."""
    return frameworks_between(provider, association, on).exists()


def framework_stands(provider: str | UUID, association: str | UUID, on: date) -> Exists:
    """The same as a condition for lists, of a column (by its name) or of one party."""
    return Exists(
        _holding(on).filter(
            provider=OuterRef(provider) if isinstance(provider, str) else provider,
            association=(
                OuterRef(association) if isinstance(association, str) else association
            ),
        )
    )


def frameworks_between(
    provider: UUID, association: UUID, on: date
) -> QuerySet[FrameworkAgreement]:
    """Those that hold between these two on this day, the newest first."""
    return _holding(on).filter(provider=provider, association=association)


def associations_of(provider: UUID, on: date) -> set[UUID]:
    """The associations for which this provider may let on this day."""
    return set(
        _holding(on).filter(provider=provider).values_list("association", flat=True)
    )


def providers_of(association: UUID, on: date) -> set[UUID]:
    """The providers that may let for this association on this day."""
    return set(
        _holding(on).filter(association=association).values_list("provider", flat=True)
    )


def frameworks_of(actor: Actor) -> QuerySet[FrameworkAgreement]:
    """The framework agreements of the actor's own party, the newest first."""
    return (
        FrameworkAgreement.objects.filter(
            Q(provider=actor.party) | Q(association=actor.party), region=actor.region
        )
        .select_related("provider", "association")
        .order_by("-signed_on", "id")
    )


def framework_of(actor: Actor, key: UUID) -> FrameworkAgreement:
    """One of the actor's own party; else 404."""
    row = frameworks_of(actor).filter(pk=key).first()
    if row is None:
        raise Http404
    return row


def overlapping(
    provider: UUID, association: UUID, since: date, until: date | None
) -> bool:
    """Whether one between these two holds on some day of this period."""
    rows = FrameworkAgreement.objects.filter(
        Q(until__isnull=True) | Q(until__gte=since),
        provider=provider,
        association=association,
    )
    return (rows.filter(signed_on__lte=until) if until else rows).exists()


def _holding(on: date) -> QuerySet[FrameworkAgreement]:
    return FrameworkAgreement.objects.filter(
        Q(until__isnull=True) | Q(until__gte=on), signed_on__lte=on
    ).order_by("-signed_on")
