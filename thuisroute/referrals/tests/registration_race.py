"""Two providers register one new person at the same moment, over real connections."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import unescape
from itertools import islice
from threading import Barrier
from uuid import uuid4

from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast, cast_of_the_region
from tests.committed import as_web
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.browsing import answers
from thuisroute.residents.rules.person_keys import is_bsn

PROVIDERS = {"support_worker": "provider", "outsider": "outsider"}
TOLD = "Deze persoon is al bekend bij het transferpunt"
Typed = dict[str, object]


@dataclass(frozen=True)
class Outcome:
    """What became of one person: dossiers, and the answers to the two providers."""

    dossiers: int
    registered: int
    told: int


def race(pairs: list[tuple[Typed, Typed]]) -> list[Outcome]:
    """One outcome a pair: what each of both providers types about one person. Needs an
    empty database of its own, entered as the owner."""
    with transaction.atomic():
        cast = cast_of_the_region()
    as_web()
    with transaction.atomic():
        clients = {who: cast.client(who) for who in PROVIDERS}
    found, before = [], 0
    for pair in pairs:
        said = _both(cast, clients, pair)
        after = _dossiers(cast)
        found.append(
            Outcome(
                dossiers=after - before,
                registered=sum(status == 302 for status, _page in said),
                told=sum(TOLD in page for _status, page in said),
            )
        )
        before = after
    return found


def same_bsn(amount: int) -> list[tuple[Typed, Typed]]:
    """The same number; one of them has the name wrong."""
    return [
        ({**_name(n), "bsn": bsn}, {**_name(n, "Anders"), "bsn": bsn})
        for n, bsn in enumerate(islice(_numbers(), amount))
    ]


def same_name(amount: int) -> list[tuple[Typed, Typed]]:
    """The same name and birth date, without a number; written a little differently."""
    return [
        (_name(n, "Zelfde"), _name(n, "  zelfde ")) for n in range(100, 100 + amount)
    ]


def _name(number: int, family: str = "Wedloop") -> Typed:
    letters = "".join("abcdefghij"[int(digit)] for digit in str(number))
    return {"given_name": f"Voorbeeld{letters}", "family_name": family}


def _numbers() -> Iterator[str]:
    return (str(n) for n in range(999900001, 999999999) if is_bsn(str(n)))


def _both(
    cast: Cast, clients: dict[str, Client], pair: tuple[Typed, Typed]
) -> list[tuple[int, str]]:
    address, start = reverse("register_referral"), Barrier(len(PROVIDERS))
    with transaction.atomic():
        forms = [
            _form(cast, who, typed) for who, typed in zip(PROVIDERS, pair, strict=True)
        ]

    def register(who: str, form: Typed) -> tuple[int, str]:
        start.wait()
        try:
            answer = clients[who].post(address, form)
            return answer.status_code, unescape(answer.content.decode())
        finally:
            connection.close()

    with ThreadPoolExecutor(len(PROVIDERS)) as pool:
        return list(pool.map(register, PROVIDERS, forms))


def _form(cast: Cast, who: str, typed: Typed) -> Typed:
    own = {"provider": cast.party(PROVIDERS[who]).pk, "contact": cast.users[who].pk}
    return {"once": str(uuid4()), **answers(cast), **own, **typed}


def _dossiers(cast: Cast) -> int:
    """How many residents both providers see together; they share none."""
    found = 0
    for who in PROVIDERS:
        with transaction.atomic(), cast.acting(who):
            found += Referral.objects.values("resident").distinct().count()
    return found
