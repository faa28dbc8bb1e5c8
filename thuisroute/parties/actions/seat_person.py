"""Give somebody an account and a seat at a party."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.parties import passwords
from thuisroute.parties.models import Seat, User


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """`password` is stored as it is given here: already hashed."""

    email: str
    name: str
    password: str
    language: str = "nl"


def seat_person(*, person: PersonDetails, party: UUID, role: str, since: date) -> UUID:
    """The seat's key; account and seat are left alone where they are there."""
    user, made = User.objects.get_or_create(
        email=person.email,
        defaults={"name": person.name, "language": person.language},
    )
    if made:
        passwords.keep_hash(user.pk, person.password)
    seat, _ = Seat.objects.get_or_create(
        user=user, party_id=party, role=role, defaults={"since": since}
    )
    return seat.pk
