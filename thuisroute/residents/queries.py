"""Reads about residents; every one is scoped to what is shared with the actor."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import (
    CharField,
    Exists,
    F,
    Func,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import NullIf

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.queries import name_of_party, name_of_user
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


@dataclass(frozen=True, slots=True)
class Head:
    """The dossier without who it is."""

    number: str
    target_group: str
    since: date
    agreement_id: UUID


def head(resident: UUID) -> Question[Head]:
    """One row."""
    return Question.over(Resident.objects.filter(pk=resident), Head)


@dataclass(frozen=True, slots=True)
class Who:
    """Name and how to reach the resident."""

    given_name: str
    infix: str
    family_name: str
    birth_date: date
    phone: str
    email: str

    @property
    def full_name(self) -> str:
        """Given name, infix, family name."""
        parts = (self.given_name, self.infix, self.family_name)
        return " ".join(part for part in parts if part)


def who(resident: UUID) -> Question[Who]:
    """One row, or none where identity is not shared."""
    return Question.over(Identity.objects.filter(pk=resident), Who)


@dataclass(frozen=True, slots=True)
class Contact:
    """A fixed person around the resident (P3c)."""

    name: str
    role: str
    party_name: str
    first: bool
    phone: str
    party_phone: str
    email: str


def contacts(resident: UUID) -> Question[Contact]:
    """The running contact persons, the first point of contact in front."""
    rows = ContactPerson.objects.filter(
        resident_id=resident, until__isnull=True
    ).order_by("-first", "role")
    return Question.over(
        rows.annotate(
            name=F("user__name"),
            phone=F("user__phone"),
            email=F("user__email"),
            party_name=F("party__name"),
            party_phone=F("party__phone"),
        ),
        Contact,
    )


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened, to which record, who wrote it down for which party."""

    name: str
    on: date
    attributes: dict[str, str]
    source_id: UUID
    user: str | None
    party: str | None


def happenings(resident: UUID) -> Question[Happening]:
    """What happened, oldest first."""
    rows = DossierEvent.objects.filter(resident_id=resident).order_by("on", "at")
    named = rows.annotate(user=name_of_user("by_user"), party=name_of_party("by_party"))
    return Question.over(named[:500], Happening)
