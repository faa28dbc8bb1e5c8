"""Many people give the same homes away at the same moment, over real connections."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from threading import Barrier
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import resolve, reverse

from tests.cast import Cast, cast_of_the_region
from tests.committed import as_web
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Allocation, Match
from thuisroute.matching.tests.builders import a_framework_agreement
from thuisroute.parties.models import Seat, User
from thuisroute.referrals.tests.builders import a_ready_referral

FOUND = 302
SHOWN = 200


@dataclass
class Runner:
    """One mediator with residents of their own, and what came of the attempts."""

    client: Client
    referrals: list[UUID]
    won: int = 0
    told: int = 0
    errors: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """`given` homes that have a running allocation; `told` attempts that got a
    sentence instead."""

    homes: int
    given: int
    offers: int
    told: int
    errors: tuple[str, ...]


def race(parties: int, homes: int) -> Outcome:
    """Needs an empty database of its own, entered as the owner."""
    with transaction.atomic():
        cast = cast_of_the_region()
        actors = [_mediator(cast, number) for number in range(parties)]
    as_web()
    with transaction.atomic():
        a_framework_agreement(cast)
        keys = [a_home_in_shop(cast, max_household=2, rooms=2) for _ in range(homes)]
        each = ceil(homes / parties) + 2
        runners = [_runner(cast, actor, each) for actor in actors]
    start = Barrier(parties)
    with ThreadPoolExecutor(parties) as pool:
        for done in [pool.submit(_run, one, keys, start) for one in runners]:
            done.result()
    with transaction.atomic(), cast.acting("mediator"):
        running = Allocation.objects.filter(released=False)
        return Outcome(
            homes=homes,
            given=running.values("home").distinct().count(),
            offers=Match.objects.filter(state="offered").count(),
            told=sum(one.told for one in runners),
            errors=tuple(error for one in runners for error in one.errors),
        )


def _mediator(cast: Cast, number: int) -> Actor:
    user = User.objects.create(email=f"race{number}@voorbeeld.example", name="Race")
    party = cast.party("transfer_point")
    seat = Seat.objects.create(
        user=user, party=party, role="mediator", since=date(2020, 1, 1)
    )
    return Actor(user.pk, seat.pk, party.pk, "mediator", cast.region.pk)


def _runner(cast: Cast, actor: Actor, each: int) -> Runner:
    client = Client(raise_request_exception=False)
    client.cookies[settings.TOKEN_COOKIE] = sessions.open_session(actor)
    referrals = [a_ready_referral(cast).pk for _ in range(each)]
    return Runner(client, referrals)


def _run(one: Runner, homes: Sequence[UUID], start: Barrier) -> None:
    """Through all homes in the same order as everybody, until none is free."""
    start.wait()
    try:
        while sum(_try(one, home) for home in homes if one.referrals):
            pass
    finally:
        connection.close()


def _try(one: Runner, home: UUID) -> bool:
    """Whether the home was still free when it was tried."""
    referral = one.referrals[0]
    match = _post(
        one,
        reverse("propose", args=[home]),
        referral=str(referral),
        deviation_reason="Iedereen tegelijk.",
    )
    if match is None:
        return False
    offered = _post(
        one, reverse("make_offer", args=[match]), on=clock.today().isoformat()
    )
    if offered is not None:
        one.won += 1
        one.referrals.pop(0)
    return True


def _post(one: Runner, address: str, **values: str) -> UUID | None:
    """The match that the answer leads to; None when there was a sentence instead."""
    answer = one.client.post(address, {"once": str(uuid4()), **values})
    if answer.status_code == FOUND:
        where = resolve(answer["Location"])
        if where.url_name == "match":
            key: UUID = where.kwargs["key"]
            return key
    elif answer.status_code != SHOWN:
        one.errors.append(f"{answer.status_code} at {address}")
    one.told += 1
    return None
