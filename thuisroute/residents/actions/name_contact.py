"""Say who the contact person of a resident is in a role (P3c)."""

from datetime import date
from uuid import UUID

from django.db import connection

from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.residents.models import ContactPerson


def name_contact(
    resident: UUID,
    *,
    party: UUID,
    user: UUID,
    role: str,
    on: date,
    first: bool = False,
) -> None:
    """Whoever was the contact in this role ends; who is first stays first.

    `first` makes this person the first point of contact, instead of another.
    """
    running = ContactPerson.objects.filter(resident_id=resident, until__isnull=True)
    insist_not_kept_out(resident, user)
    first = first or running.filter(role=role, first=True).exists()
    running.filter(role=role).update(until=on)
    if first:
        running.filter(first=True).update(first=False)
    ContactPerson.objects.create(
        resident_id=resident, party_id=party, user_id=user, role=role, first=first,
        since=on,
    )  # fmt: skip


def insist_not_kept_out(resident: UUID, user: UUID) -> None:
    """Of somebody who is to become the contact, now or later."""
    if _kept_out(resident, user):
        raise Refused(Reason("This person cannot be the contact of this dossier."))


def _kept_out(resident: UUID, user: UUID) -> bool:
    """Whether they are kept out of it; the wall behind this refuses as well."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sharing_is_shut_out(%s, %s)", [resident, user])
        found: bool = cursor.fetchone()[0]
    return found
