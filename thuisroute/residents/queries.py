"""Reads about residents; every one is scoped to what is shared with the actor."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from thuisroute.residents.models import ContactPerson, DossierEvent, Identity, Resident


def resident_row(resident: UUID) -> Resident:
    """The dossier's key row; raises DoesNotExist when it is not shared."""
    return Resident.objects.get(pk=resident)


def identity_of(resident: UUID) -> Identity | None:
    """Who it is, if identity is shared with the actor."""
    return Identity.objects.filter(pk=resident).first()


def names_of(residents: Collection[UUID] | QuerySet[Any, UUID]) -> dict[UUID, str]:
    """Names of these residents, as far as identity is shared with the actor."""
    return {row.pk: str(row) for row in Identity.objects.filter(pk__in=residents)}


def lock_dossier(resident: UUID) -> Resident:
    """The key row, locked until the transaction ends: facts that are counted from a
    whole dossier (its grants, its clocks) are counted by one at a time."""
    return Resident.objects.select_for_update(no_key=True).get(pk=resident)


def events_of(resident: UUID) -> list[DossierEvent]:
    """What happened, oldest first."""
    return list(DossierEvent.objects.filter(resident_id=resident).order_by("on", "at"))


def contact_persons_of(resident: UUID) -> list[ContactPerson]:
    """The running contact persons with their user and party, the first one first."""
    return list(
        ContactPerson.objects.filter(resident_id=resident, until__isnull=True)
        .select_related("user", "party")
        .order_by("-first", "role")
    )
