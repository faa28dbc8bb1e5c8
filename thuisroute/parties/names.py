"""Names of parties and of people who work with the program, as columns and lists."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import OuterRef, Subquery

from thuisroute.kernel.questions import Question
from thuisroute.parties.models import Party, User


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party as it is chosen from a list."""

    id: UUID
    name: str
    kind: str


def party_names(region_key: UUID) -> Question[PartyName]:
    """Every party of the region, also those that left, by name."""
    return Question.over(
        Party.objects.filter(region_id=region_key).order_by("name"), PartyName
    )


def name_of_party(of: str) -> Subquery:
    """The name of the party whose id stands in a column without a foreign key."""
    return Subquery(Party.objects.filter(pk=OuterRef(of)).values("name"))


def kind_of_party(key: UUID) -> Subquery:
    """The kind of one party, as a column of a list about something else."""
    return Subquery(Party.objects.filter(pk=key).values("kind"))


def name_of_user(of: str) -> Subquery:
    """The same of a person who works with the program."""
    return Subquery(User.objects.filter(pk=OuterRef(of)).values("name"))
