"""The fixed cast: one party of each kind, people in them, and an outsider.

Everybody is invented. The outsider is a party like the others that has nothing to do
with any resident: whatever it asks, it must see nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.test import Client

from tests import password
from tests.travelling import AHEAD
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties import passwords
from thuisroute.parties.models import Party, Region, Seat, User

VERSION = UUID("00000000-0000-4000-8000-00000000a1ca")
PACK = Path(__file__).parent.parent / "regions" / "alkmaar"


PARTIES = {
    "municipality": ("municipality", "Gemeente Voorbeeldstad", "0361"),
    "association": ("housing_association", "Stichting Woonvoorbeeld", ""),
    "other_association": ("housing_association", "Stichting Anderhuis", ""),
    "provider": ("care_provider", "Zorgvoorbeeld", ""),
    "transfer_point": ("transfer_point", "Transferpunt Voorbeeld", ""),
    "outsider": ("care_provider", "Buitenstaander Zorg", ""),
    "client_support": ("client_support", "Naast Je Voorbeeld", ""),
}
PEOPLE = {
    "support_worker": ("provider", "support_worker", "Begeleider Voorbeeld"),
    "care_manager": ("provider", "care_manager", "Zorgmanager Voorbeeld"),
    "housing_consultant": (
        "association", "housing_consultant", "Woonconsulent Voorbeeld",
    ),
    "other_consultant": (
        "other_association", "housing_consultant", "Andere Woonconsulent",
    ),
    "wmo_consultant": ("municipality", "wmo_consultant", "Wmo-consulent Voorbeeld"),
    "mediator": ("transfer_point", "mediator", "Bemiddelaar Voorbeeld"),
    "second_mediator": ("transfer_point", "mediator", "Tweede Bemiddelaar"),
    "programme_manager": (
        "transfer_point", "programme_manager", "Programmamanager Voorbeeld",
    ),
    "administrator": ("transfer_point", "administrator", "Beheerder Voorbeeld"),
    "privacy_officer": ("provider", "privacy_officer", "Privacyfunctionaris Voorbeeld"),
    "region_privacy_officer": (
        "transfer_point", "privacy_officer", "Privacyfunctionaris Regio",
    ),
    "governor": ("municipality", "governor", "Bestuurder Voorbeeld"),
    "outreach_worker": ("provider", "outreach_worker", "Bemoeizorger Voorbeeld"),
    "other_outreach_worker": ("outsider", "outreach_worker", "Andere Bemoeizorger"),
    "outsider": ("outsider", "support_worker", "Buitenstaander Voorbeeld"),
    "client_supporter": (
        "client_support", "client_supporter", "Cliëntondersteuner Voorbeeld",
    ),
    "outside_consultant": ("other_association", "care_manager", "Geen Betrokkene"),
}  # fmt: skip


@dataclass
class Cast:
    """Parties by what they are, actors by what they do."""

    region: Region
    version: AgreementVersion
    agreement: Agreement
    parties: dict[str, Party]
    actors: dict[str, Actor]
    users: dict[str, User]
    tokens: dict[str, str] = field(default_factory=dict)

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
def _pack() -> Agreement:
    return load(PACK)


def cast_of_the_region() -> Cast:
    """Make everybody; needs the owner role, since regions and packs are its work."""
    agreement = _pack()
    region = Region.objects.create(code="voorbeeld", name="Regio Voorbeeld")
    version = AgreementVersion.objects.create(
        # The same content under the same key: parsed once a process, as in the program.
        id=VERSION,
        region=region,
        number=1,
        state="in_force",
        valid_from=agreement.valid_from,
        digest="0" * 64,
        content=agreement.to_json(),
    )
    parties = {
        key: Party.objects.create(
            region=region,
            kind=kind,
            code=key.replace("_", "-"),
            name=name,
            municipality_code=code,
            contracted=kind == "care_provider",
        )
        for key, (kind, name, code) in PARTIES.items()
    }
    actors, users = {}, {}
    for key, (party, role, name) in PEOPLE.items():
        user = User(email=f"{key}@voorbeeld.example", name=name)
        user.save()
        passwords.keep(user.pk, password.PASSWORD)
        seat = Seat.objects.create(
            user=user, party=parties[party], role=role, since=date(2020, 1, 1)
        )
        users[key] = user
        actors[key] = Actor(user.pk, seat.pk, parties[party].pk, role, region.pk)
    return Cast(region, version, agreement, parties, actors, users)


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
    return Cast(region, version, _pack(), parties, actors, users)
