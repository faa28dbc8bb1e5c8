"""Who does whose work for a while."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof
from thuisroute.parties.models import Cover, Seat, User
from thuisroute.parties.seats import seats_running_today


@dataclass(frozen=True, slots=True)
class CoverLine:
    """As the pages show it."""

    id: UUID
    by: str
    since: date
    until: date
    asked_by: str


def covers_of(seat: UUID) -> list[CoverLine]:
    """Those that run or come, the first first; twenty at most."""
    rows = Cover.objects.filter(
        seat_id=seat, ended_at__isnull=True, until__gte=clock.today()
    ).order_by("since", "pk")
    named = rows.values_list("id", "by__name", "since", "until", "asked_by__name")
    return [CoverLine(*row) for row in named[:20]]


def covers_by(person: UUID) -> QuerySet[Cover]:
    """What this person may do for others today: while both have a seat that runs at the
    same party."""
    running = seats_running_today()
    today = clock.today()
    return (
        Cover.objects.filter(
            by_id=person,
            ended_at__isnull=True,
            since__lte=today,
            until__gte=today,
            seat__in=running,
            seat__party__in=running.filter(user_id=person).values("party"),
        )
        .select_related("seat__party", "seat__user")
        .order_by("until", "pk")
    )


def colleagues_of(seat: Seat) -> list[tuple[UUID, str]]:
    """Who could do the work of this seat: everybody else at the party; 200 at most."""
    there = seats_running_today().filter(party_id=seat.party_id)
    people = User.objects.filter(pk__in=there.values("user_id"))
    found = people.exclude(pk=seat.user_id).order_by("name").values_list("pk", "name")
    return list(found[:200])


def actor_under(cover: Cover) -> Actor:
    """Whoever covers, in the seat of who is away."""
    seat = cover.seat
    return Actor(
        user=cover.by_id,
        seat=seat.pk,
        party=seat.party_id,
        role=seat.role,
        region=seat.party.region_id,
        on_behalf_of=seat.user_id,
    )


def ask(seat: UUID, person: UUID, since: date, until: date) -> UUID:
    """Kept in the name of who is signed in."""
    said = (seat, person, since.isoformat(), until.isoformat())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT parties_ask_cover(%s, %s, %s, %s, %s)",
            [*said, proof("cover: ask", *said)],
        )
        made: UUID = cursor.fetchone()[0]
    return made


def end(cover: UUID) -> int | None:
    """How many sessions ended; None when it had ended already."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT parties_end_cover(%s, %s)", [cover, proof("cover: end", cover)]
        )
        closed: int | None = cursor.fetchone()[0]
    return closed


def covers_to_work(person: UUID) -> list[Cover]:
    """Whose work this person may do today."""
    return list(covers_by(person)[:20])
