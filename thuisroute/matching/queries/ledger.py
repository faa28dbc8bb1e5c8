"""What the database counts for the quota ledger, of the actor's region."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Quota
from thuisroute.matching.rules.ledger import (
    GIVEN,
    Counted,
    Declined,
    Line,
    QuotaKey,
    declines_of,
    lines_of,
)
from thuisroute.matching.rules.places import Cell, Told


def ledger_of(actor: Actor, year: int) -> list[Line]:
    """What was agreed and what happened in one year."""
    return lines_of(agreed_in(actor, year), _counted(year))


def agreed_in(actor: Actor, year: int) -> dict[QuotaKey, int]:
    """The newest version of each quota."""
    rows = Quota.objects.filter(region_id=actor.region, year=year).order_by("version")
    return {
        QuotaKey(one.association_id, one.municipality_code, one.product): one.number
        for one in rows
    }


def given_in(year: int) -> dict[QuotaKey, int]:
    """How many homes were given in a year."""
    return {key: number for key, kind, number in _counted(year) if kind == GIVEN}


def years_agreed(actor: Actor) -> list[int]:
    """The years for which anything was agreed."""
    rows = Quota.objects.filter(region_id=actor.region)
    return list(rows.order_by().values_list("year", flat=True).distinct())


def _counted(year: int) -> list[Counted]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM matching_ledger(%s)", [year])
        return [
            (QuotaKey(association, municipality, product), kind, number)
            for association, municipality, product, kind, number in cursor.fetchall()
        ]


def declined_in(year: int) -> list[Declined]:
    """Why matches ended before a lease, and which no did not hold."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM matching_declined(%s)", [year])
        ended = cursor.fetchall()
        cursor.execute("SELECT * FROM matching_not_confirmed(%s)", [year])
        return declines_of(ended, cursor.fetchall())


@dataclass(frozen=True, slots=True)
class Unmet:
    """People who are ready and for whom the shop has nothing; rent in cents a month,
    down to a hundred euros; cut off at fives."""

    product: str
    rooms: int
    rent: int
    step_free: bool
    number: int


def unmet_now() -> list[Unmet]:
    """What is missing in the shop, the most asked for first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM matching_unmet()")
        found = [Unmet(*row) for row in cursor.fetchall() if row[4]]
    return sorted(
        found, key=lambda one: (-one.number, one.product, one.rooms, one.rent)
    )


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Homes in the shop without a proposal; `longest` days there."""

    product: str
    municipality: str
    rooms: int
    rent: int
    number: int
    longest: int


def unmatched_now() -> list[Unmatched]:
    """The longest there first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM matching_unmatched()")
        found = [Unmatched(*row) for row in cursor.fetchall()]
    return sorted(found, key=lambda one: (-one.longest, one.product, one.rooms))


def places_between(since: date, until: date) -> list[Cell]:
    """Where people of each group could live, were proposed, and came to live."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM matching_spread(%s, %s)", [since, until])
        return [
            Cell(group, place, part, could, Told(*figures[:3]), Told(*figures[3:]))
            for group, place, part, could, *figures in cursor.fetchall()
        ]
