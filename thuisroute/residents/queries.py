"""Reads about residents; every one is scoped to what is shared with the actor."""

from uuid import UUID

from thuisroute.residents.models import ContactPerson, DossierEvent, Identity, Resident


def resident_row(resident: UUID) -> Resident:
    """The dossier's key row; raises DoesNotExist when it is not shared."""
    return Resident.objects.get(pk=resident)


def identity_of(resident: UUID) -> Identity | None:
    """Who it is, if identity is shared with the actor."""
    return Identity.objects.filter(pk=resident).first()


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
