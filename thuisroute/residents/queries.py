"""Reads about residents; every one is scoped to what is shared with the actor."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import (
    CharField,
    Exists,
    Func,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import NullIf

from thuisroute.kernel.actor import Actor
from thuisroute.residents.models import ContactPerson, DossierEvent, Identity, Resident

# What these queries answer with, for other contexts to name and to join.
ContactPersonRow = ContactPerson
IdentityRow = Identity
ResidentRow = Resident


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


def identities_born_on(
    births: Iterable[date], *, among: QuerySet[Any, UUID]
) -> QuerySet[Identity]:
    """Everybody with one of these birth dates, among those shared with the actor."""
    return Identity.objects.filter(
        resident_id__in=among, birth_date__in=frozenset(births)
    )


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


def name_within(known: QuerySet[Any, UUID], of: str = "resident_id") -> Subquery:
    """Who a row is about, in full, if that resident is among `known`; else null."""
    return Subquery(
        Identity.objects.filter(pk=OuterRef(of), pk__in=known)
        .annotate(
            full_name=Func(
                Value(" "),
                "given_name",
                NullIf("infix", Value("")),
                "family_name",
                function="concat_ws",
                output_field=CharField(),
            )
        )
        .values("full_name")
    )


def held_by_colleague(actor: Actor, of: str = "resident_id") -> Exists:
    """Whether somebody else in the actor's role at the same party is the contact."""
    return Exists(
        ContactPerson.objects.filter(
            resident_id=OuterRef(of),
            party_id=actor.party,
            role=actor.role,
            until__isnull=True,
        ).exclude(user_id=actor.user)
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record of a resident that waits for somebody in a state since a day."""

    id: UUID
    state: str
    since: date
    resident_id: UUID
    resident_number: str
    resident_name: str | None


def is_known(region: UUID, keys: Iterable[bytes]) -> bool:
    """Whether somebody with one of these keys has a dossier in the actor's region."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT residents_is_known(%s, %s)", [region, list(keys)])
        known: bool = cursor.fetchone()[0]
    return known


def take_turns(region: UUID, keys: Iterable[bytes]) -> None:
    """Wait until nobody else is registering a person with one of these keys.

    A lock until the end of the transaction, and no unique constraint: two different
    people may share a name and a birth date, and then a mediator says so. The keys
    are locked in one order, so that two registrations never wait for each other.
    """
    with connection.cursor() as cursor:
        for key in sorted(keys):
            cursor.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
                [f"person {region} {key.hex()}"],
            )
