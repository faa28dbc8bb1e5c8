"""The fixed people around a resident (P3c)."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import (
    Exists,
    F,
    OuterRef,
)

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.residents.models import ContactPerson


def contact_persons_of(resident: UUID) -> list[ContactPerson]:
    """The running contact persons with their user and party, the first one first."""
    return list(
        ContactPerson.objects.filter(resident_id=resident, until__isnull=True)
        .select_related("user", "party")
        .order_by("-first", "role")
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
