"""The parties of the example region and the people in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from uuid import UUID

from django.contrib.auth.hashers import make_password

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties.actions.keep_party import PartyDetails, add_party
from thuisroute.parties.actions.seat_person import PersonDetails, seat_person
from thuisroute.parties.actions.sign_terms import sign_terms_at_making
from thuisroute.parties.queries import all_parties_of, seats_by_email
from thuisroute.project.example.figures import Figures

# Who sits at a party of each kind: role, the word in the address, how many.
SEATS = {
    "care_provider": (
        ("support_worker", "begeleider", 2),
        ("care_manager", "zorgmanager", 1),
    ),
    "housing_association": (("housing_consultant", "woonconsulent", 1),),
    "municipality": (
        ("wmo_consultant", "wmo", 1),
        ("outreach_worker", "bemoeizorg", 1),
        ("governor", "bestuurder", 1),
    ),
    "client_support": (("client_supporter", "clientondersteuner", 1),),
    "transfer_point": (
        ("mediator", "bemiddelaar", 2),
        ("programme_manager", "programmamanager", 1),
        ("administrator", "beheerder", 1),
        ("privacy_officer", "privacyfunctionaris", 1),
    ),
}


@dataclass
class People:
    """Everybody of the region, and how to act as them at any moment."""

    region: UUID
    says: Agreement
    parties: dict[str, UUID]
    seats: dict[str, Actor]
    tokens: dict[str, str] = field(default_factory=dict)

    def actor(self, party: str, role: str, number: int = 1) -> Actor:
        """Who sits in this role at the party with this code."""
        return self.seats[f"{party}/{role}/{number}"]

    @contextmanager
    def acting(
        self, party: str, role: str, on: date, number: int = 1
    ) -> Iterator[Actor]:
        """Act as this person in the afternoon of a day; inside a transaction."""
        key = f"{party}/{role}/{number}"
        with sessions.acting(self.tokens[key]) as actor, clock.held_at(afternoon(on)):
            yield actor

    def open_sessions(self) -> None:
        """A session for everybody, kept for as long as the region is being made."""
        for key, actor in self.seats.items():
            self.tokens[key] = sessions.open_session(actor)

    def close_sessions(self) -> None:
        """Nobody sees themselves signed in where they never were."""
        for token in self.tokens.values():
            with sessions.acting(token):
                sessions.close_session()
        self.tokens.clear()


def afternoon(on: date) -> datetime:
    """Noon in universal time: the same calendar day in the region."""
    return datetime.combine(on, time(12), tzinfo=UTC)


def bring_in(figures: Figures, region: UUID, *, since: date) -> People:
    """Parties and accounts; those that are there already are left as they are."""
    says = law_in_force(region)
    there = {one.code: one.pk for one in all_parties_of(region)}
    people = People(region, says, {}, {})
    # Hashing is slow by design, and everybody here has the same word: once will do.
    password = make_password(figures.password)
    for details in party_details(figures, says):
        key = there.get(details.code) or add_party(region=region, details=details)
        people.parties[details.code] = key
        _seat(people, details, key, password, since)
        first = SEATS[details.kind][0][0]
        signer = people.actor(details.code, first)
        sign_terms_at_making(party=key, person=signer.user)
    return people


def party_details(figures: Figures, says: Agreement) -> Iterator[PartyDetails]:
    """Every party of the region; the municipalities are those of the pack."""
    for one in says.municipalities_on(clock.today()):
        name = f"Gemeente {one.name}"
        yield PartyDetails(municipality(one.code), name, "municipality", one.code)
    for owner in figures.associations:
        yield PartyDetails(owner.code, owner.name, "housing_association")
    # P2a: the municipalities have contracted the providers that let homes.
    for provider in (*figures.providers, figures.outsider):
        yield PartyDetails(
            provider.code, provider.name, "care_provider", contracted=True
        )
    support = figures.client_support
    yield PartyDetails(support.code, support.name, "client_support")
    point = figures.transfer_point
    yield PartyDetails(point.code, point.name, "transfer_point")


def municipality(code: str) -> str:
    """The code of a municipality as a party."""
    return f"gemeente-{code}"


def address(party: str, word: str, number: int = 1) -> str:
    """An e-mail address under a name that can never exist."""
    return f"{word}{number if number > 1 else ''}@{party}.example"


def _seat(
    people: People, details: PartyDetails, party: UUID, password: str, since: date
) -> None:
    for role, word, count in SEATS[details.kind]:
        for number in range(1, count + 1):
            email = address(details.code, word, number)
            name = f"{word.capitalize()} {number} van {details.name}"
            person = PersonDetails(email=email, name=name, password=password)
            seat = seat_person(person=person, party=party, role=role, since=since)
            people.seats[f"{details.code}/{role}/{number}"] = Actor(
                user=seats_by_email(email).get(pk=seat).user_id,
                seat=seat,
                party=party,
                role=role,
                region=people.region,
            )


def logins(figures: Figures) -> list[tuple[str, str]]:
    """Role and address of one person for each role, and of the outsider."""
    first = {
        "care_provider": figures.providers[0].code,
        "housing_association": figures.associations[0].code,
        "transfer_point": figures.transfer_point.code,
        "client_support": figures.client_support.code,
        "municipality": municipality(figures.municipality_of_logins),
    }
    found = [
        (role, address(first[kind], word))
        for kind, seats in SEATS.items()
        for role, word, _ in seats
    ]
    outside = address(figures.outsider.code, SEATS["care_provider"][0][1])
    return [*found, ("outsider", outside)]
