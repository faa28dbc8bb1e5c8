"""Sending forms and reading pages as people of the cast."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Protocol
from uuid import uuid4

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.sharing.rules.naming import asked_at_registration


class Page(Protocol):
    """What a test reads of an answer."""

    status_code: int
    headers: Any
    content: bytes


def send(cast: Cast, who: str, address: str, fields: Mapping[str, object]) -> Page:
    return cast.client(who).post(address, {"once": str(uuid4()), **fields})


def whom(name: str = "Lotte", family: str = "Proefpersoon") -> dict[str, object]:
    return {"given_name": name, "family_name": family, "birth_date": "1990-05-17"}


def answers(cast: Cast) -> dict[str, object]:
    day = clock.today()
    return {
        "step": "register",
        **whom(),
        "target_group": "sheltered_housing",
        "provider": cast.party("provider").pk,
        "contact": cast.users["support_worker"].pk,
        "on": day.isoformat(),
        "municipality": cast.party("municipality").pk,
        "indication": "wmo_visiting_support",
        "indication_decided_on": (day - timedelta(days=10)).isoformat(),
        "guidance_hours": "12",
        "product": "earn_in_home",
        "household_size": "1",
        "rooms_needed": "2",
        "rent_limit": "712,40",
        "municipalities": ["0361"],
        "avoid_neighbourhoods": "Voorbeeldbuurt, Proefwijk",
        "told_on": day.isoformat(),
        "rules": list(asked_at_registration(cast.agreement)),
        "given_on": day.isoformat(),
        "until": (day + timedelta(days=365)).isoformat(),
        "necessity": "Anders is er geen woning te vinden.",
        "lighter_way": "Met minder kan niemand bemiddelen.",
    }


def only_referral(cast: Cast) -> Referral:
    with cast.acting("support_worker"):
        return Referral.objects.get()


def only_particulars(cast: Cast) -> Particulars:
    with cast.acting("support_worker"):
        return Particulars.objects.get()


def text(response: Page) -> str:
    return re.sub(r"\s+", " ", response.content.decode())
