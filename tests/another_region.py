"""One person in a region of its own, with another pack than that of the cast."""

from datetime import date
from pathlib import Path

from django.conf import settings
from django.test import Client

from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.kernel import sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties.models import Party, Region, Seat, User

PACKS = Path(__file__).parent.parent / "regions"


def governor_of(pack: str, *, packs: Path = PACKS) -> Client:
    """A browser in which a governor of a municipality in that region is signed in."""
    agreement = load(packs / pack)
    with database_role("owner"):
        region = Region.objects.create(code=f"{pack}-test", name="Regio Elders")
        AgreementVersion.objects.create(
            region=region,
            number=1,
            state="in_force",
            valid_from=agreement.valid_from,
            digest="1" * 64,
            content=agreement.to_json(),
        )
        place = Party.objects.create(
            region=region,
            kind="municipality",
            code="elders",
            name="Gemeente Elders",
            municipality_code=agreement.municipalities[0].code,
        )
        user = User(email=f"{pack}@elders.example", name="Bestuurder Elders")
        user.save()
        seat = Seat.objects.create(
            user=user, party=place, role="governor", since=date(2020, 1, 1)
        )
    client = Client()
    actor = Actor(user.pk, seat.pk, place.pk, "governor", region.pk)
    client.cookies[settings.TOKEN_COOKIE] = sessions.open_session(actor)
    return client
