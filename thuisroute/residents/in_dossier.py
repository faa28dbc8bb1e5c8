"""What residents tell on the dossier page; the page has asked for access already."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from thuisroute.kernel.questions import Question
from thuisroute.parties.queries import name_of_party, name_of_user
from thuisroute.residents.models import ContactPerson, DossierEvent, Identity, Resident

MOST = 500


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
    """Something that happened, who wrote it down and for which party."""

    name: str
    on: date
    attributes: dict[str, str]
    user: str | None
    party: str | None


def happenings(resident: UUID) -> Question[Happening]:
    """What happened, oldest first."""
    rows = DossierEvent.objects.filter(resident_id=resident).order_by("on", "at")
    return Question.over(
        rows.annotate(user=name_of_user("by_user"), party=name_of_party("by_party"))[
            :MOST
        ],
        Happening,
    )
