"""People who share no resident, in turns over the same few connections."""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast, cast_of_the_region
from tests.committed import as_web
from thuisroute.kernel import sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties.models import Party, Seat, User
from thuisroute.referrals.tests.builders import a_registered_referral

PEOPLE = 14
RESIDENTS = 3
# Of a hundred requests: this many dossiers, then lists; the rest is raw SQL.
DOSSIERS, LISTS = 12, 18
MISSING = 404


@dataclass(frozen=True)
class Person:
    """A support worker of a provider of their own, with residents of their own."""

    token: str
    residents: tuple[UUID, ...]
    names: tuple[str, ...]


@dataclass
class Interleaved:
    """What was asked and what of it was somebody else's."""

    people: int
    asked: int = 0
    pages: int = 0
    dossiers: int = 0
    foreign: list[str] = field(default_factory=list)
    connections: set[int] = field(default_factory=set)

    def add(self, other: "Interleaved") -> None:
        """What another thread found."""
        self.asked += other.asked
        self.pages += other.pages
        self.dossiers += other.dossiers
        self.foreign += other.foreign
        self.connections |= other.connections


def interleaved(requests: int, threads: int, seed: int = 1) -> Interleaved:
    """Needs an empty database of its own, entered as the owner."""
    with transaction.atomic():
        cast = cast_of_the_region()
        actors = [_worker(cast, number) for number in range(PEOPLE)]
    as_web()
    with transaction.atomic():
        people = [_person(cast, number, one) for number, one in enumerate(actors)]
    found = Interleaved(len(people))
    shares = [requests // threads + (n < requests % threads) for n in range(threads)]
    with ThreadPoolExecutor(threads) as pool:
        done = pool.map(
            lambda given: _in_turns(people, *given),
            [(share, seed + n) for n, share in enumerate(shares)],
        )
        for one in done:
            found.add(one)
    return found


def _in_turns(people: list[Person], requests: int, seed: int) -> Interleaved:
    """One thread, one connection, whoever comes next."""
    chance = random.Random(seed)  # noqa: S311 - a row that can be drawn again
    found = Interleaved(len(people))
    # The connection is kept from request to request, as a running program keeps it.
    client = Client()
    try:
        for _turn in range(requests):
            person = chance.choice(people)
            other = chance.choice([one for one in people if one is not person])
            client.cookies[settings.TOKEN_COOKIE] = person.token
            drawn = chance.randrange(100)
            found.asked += 1
            if drawn < DOSSIERS:
                found.pages += 1
                found.dossiers += 1
                found.foreign += _dossiers(client, person, other, chance)
            elif drawn < DOSSIERS + LISTS:
                found.pages += 1
                text = client.get(reverse("residents")).text
                found.foreign += _strange(text, person, people, "the list")
            else:
                found.foreign += _raw(person, found.connections)
    finally:
        connection.close()
    return found


def _dossiers(
    client: Client, person: Person, other: Person, chance: random.Random
) -> Iterator[str]:
    """One of their own is shown, somebody else's is not there."""
    at = chance.randrange(RESIDENTS)
    if chance.randrange(2):
        answer = client.get(reverse("dossier", args=[other.residents[at]]))
        if answer.status_code != MISSING or other.names[at] in answer.text:
            yield f"a foreign dossier answers {answer.status_code}"
        return
    text = client.get(reverse("dossier", args=[person.residents[at]])).text
    if person.names[at] not in text:
        yield "the own dossier is not shown"
    yield from _strange(text, person, [person, other], "a dossier")


def _strange(text: str, person: Person, people: list[Person], where: str) -> list[str]:
    missing = [] if person.names[0] in text or where != "the list" else ["own: missing"]
    return missing + [
        f"{where} shows {name}"
        for one in people
        if one is not person
        for name in one.names
        if name in text
    ]


def _raw(person: Person, connections: set[int]) -> Iterator[str]:
    """Straight from the table, in a transaction as every request has it."""
    with transaction.atomic(), connection.cursor() as cursor:
        sessions.begin(person.token)
        cursor.execute("SELECT resident_id FROM residents_identity")
        found = {key for (key,) in cursor.fetchall()}
        cursor.execute("SELECT pg_backend_pid()")
        connections.update(pid for (pid,) in cursor.fetchall())
    if found != set(person.residents):
        strange = len(found - set(person.residents))
        yield f"raw SQL gives {len(found)} rows, {strange} of them strange"


def _worker(cast: Cast, number: int) -> tuple[Party, User, Actor]:
    party = Party.objects.create(
        region=cast.region, kind="care_provider", code=f"zorg-{number}",
        name=f"Zorg {number}", contracted=True,
    )  # fmt: skip
    user = User(email=f"zorg{number}@voorbeeld.example", name=f"Begeleider {number}")
    user.save()
    seat = Seat.objects.create(
        user=user, party=party, role="support_worker", since=date(2020, 1, 1)
    )
    return (
        party,
        user,
        Actor(user.pk, seat.pk, party.pk, "support_worker", cast.region.pk),
    )


def _person(cast: Cast, number: int, worker: tuple[Party, User, Actor]) -> Person:
    party, user, actor = worker
    who = f"worker {number}"
    cast.actors[who] = actor
    names = [f"Bewoner{number:02d}{letter}" for letter in "abc"]
    rows = [
        a_registered_referral(
            cast, by=who, family_name=name, provider=party.pk, contact=user.pk
        )
        for name in names
    ]
    residents = tuple(row.resident_id for row in rows)
    return Person(sessions.open_session(actor), residents, tuple(names))
