"""Somebody is not the contact person of a resident any more."""

from datetime import date
from uuid import UUID

from thuisroute.residents.models import ContactPerson


def end_contact(resident: UUID, *, user: UUID, on: date) -> int:
    """In whatever role; how many there were."""
    return ContactPerson.objects.filter(
        resident_id=resident, user_id=user, until__isnull=True
    ).update(until=on, first=False)
