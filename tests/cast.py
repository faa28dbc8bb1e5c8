"""The fixed cast: one party of each kind, people in them, and an outsider.

Everybody is invented, and works under whichever pack a test names. The outsider is a
party like the others that has nothing to do with any resident: whatever it asks, it
must see nothing.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from uuid import UUID, uuid5

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.test import Client

from tests import password
from tests.roster import PARTIES, PEOPLE
from tests.travelling import AHEAD
from tests.usual import REGIONS, USUAL, Usual
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof
from thuisroute.parties.models import Party, Region, Seat, User

VERSION = UUID("00000000-0000-4000-8000-00000000a1ca")
HOME_PACK = "alkmaar"
PACK = REGIONS / HOME_PACK


@dataclass
class Cast:
    """Parties by what they are, actors by what they do."""

    region: Region
    version: AgreementVersion
    agreement: Agreement
    parties: dict[str, Party]
    actors: dict[str, Actor]
    users: dict[str, User]
    usual: Usual
    tokens: dict[str, str] = field(default_factory=dict)

    @property
    def lets(self) -> str:
        """Who lets the usual home to a resident, by name."""
        return self.lets_in(self.usual.lease_form)

    def lets_in(self, form: str) -> str:
        """Who lets to a resident in this form, by name."""
        own = self.agreement.lease_form(form).landlord == "care_provider"
        return "support_worker" if own else "housing_consultant"

    def party(self, name: str) -> Party:
        """A party by its name in the table above."""
        return self.parties[name]

    @contextmanager
    def acting(self, name: str) -> Iterator[Actor]:
        """Act as this person, with a session of their own."""
        with sessions.acting(self._token(name)) as actor:
            yield actor

    def client(self, name: str) -> Client:
        """A browser in which this person is signed in."""
        client = Client()
        client.cookies[settings.TOKEN_COOKIE] = self._token(name)
        return client

    def travel(self, days: int) -> date:
        """Move the program's clock ahead; returns the new date."""
        with connection.cursor() as cursor:
            cursor.execute("SET ROLE thuisroute_owner")
            cursor.execute(AHEAD, [f"{days} days"])
            cursor.execute(
                "UPDATE kernel_session SET seen_at = kernel_now(), "
                "expires_at = kernel_now() + interval '10 hours'"
            )
            cursor.execute("SET ROLE thuisroute_web")
        return clock.today()

    def _token(self, name: str) -> str:
        if name not in self.tokens:
            self.tokens[name] = sessions.open_session(self.actors[name])
        return self.tokens[name]


@cache
def _pack(code: str) -> Agreement:
    return load(REGIONS / code)


@cache
def _content(code: str) -> str:
    return json.dumps(_pack(code).to_json())


def _version_of(pack: str) -> UUID:
    """The same content under the same key: parsed once a process, as in the program."""
    return VERSION if pack == HOME_PACK else uuid5(VERSION, pack)


def cast_of_the_region(pack: str = HOME_PACK) -> Cast:
    """Make everybody; needs the owner role, since regions and packs are its work.

    Most tests begin here, so each table gets its rows in one statement.
    """
    agreement, usual = _pack(pack), USUAL[pack]
    region = Region.objects.create(code="voorbeeld", name="Regio Voorbeeld")
    version = AgreementVersion.objects.create(
        id=_version_of(pack),
        region=region,
        number=1,
        state="in_force",
        valid_from=agreement.valid_from,
        digest="0" * 64,
        # Read again each time: a test may change what it holds.
        content=json.loads(_content(pack)),
    )
    return people_in(region, version, agreement, usual)


def people_in(
    region: Region, version: AgreementVersion, agreement: Agreement, usual: Usual
) -> Cast:
    """The parties and their people at work in a region; needs the owner role."""
    parties = _parties(region, usual)
    users = _users()
    seats = _seats(users, parties)
    actors = {
        key: Actor(seat.user_id, seat.pk, seat.party_id, seat.role, region.pk)
        for key, seat in seats.items()
    }
    return Cast(region, version, agreement, parties, actors, users, usual)


def _parties(region: Region, usual: Usual) -> dict[str, Party]:
    parties = {
        key: Party(
            region=region,
            kind=kind,
            code=key.replace("_", "-"),
            name=name,
            municipality_code=usual.municipality if kind == "municipality" else "",
            contracted=kind == "care_provider",
        )
        for key, (kind, name) in PARTIES.items()
    }
    Party.objects.bulk_create(parties.values())
    return parties


def _users() -> dict[str, User]:
    users = {
        key: User(email=f"{key}@voorbeeld.example", name=name)
        for key, (_party, _role, name) in PEOPLE.items()
    }
    User.objects.bulk_create(users.values())
    _keep_passwords([user.pk for user in users.values()])
    return users


def _keep_passwords(users: list[UUID]) -> None:
    hashes = [make_password(password.PASSWORD) for _user in users]
    proofs = [proof("password: set", *each) for each in zip(users, hashes, strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT parties_set_password(person, hash, proof) FROM "
            "unnest(%s::uuid[], %s::text[], %s::bytea[]) AS them(person, hash, proof)",
            [users, hashes, proofs],
        )


def _seats(users: dict[str, User], parties: dict[str, Party]) -> dict[str, Seat]:
    seats = {
        key: Seat(
            user=users[key], party=parties[party], role=role, since=date(2020, 1, 1)
        )
        for key, (party, role, _name) in PEOPLE.items()
    }
    Seat.objects.bulk_create(seats.values())
    return seats


def cast_in_database() -> Cast:
    """Who were made before; needs no more than the web role."""
    region = Region.objects.get(code="voorbeeld")
    version = AgreementVersion.objects.get(pk=VERSION)
    parties = {
        key: Party.objects.get(region=region, code=key.replace("_", "-"))
        for key in PARTIES
    }
    actors, users = {}, {}
    for key, (party, role, _name) in PEOPLE.items():
        user = users[key] = User.objects.get(email=f"{key}@voorbeeld.example")
        seat = Seat.objects.get(user=user, role=role)
        actors[key] = Actor(user.pk, seat.pk, parties[party].pk, role, region.pk)
    return Cast(
        region, version, _pack(HOME_PACK), parties, actors, users, USUAL[HOME_PACK]
    )
