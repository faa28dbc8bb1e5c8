"""Open a dossier: a number and a target group, nothing yet of who it is."""

from datetime import date
from uuid import UUID

from django.db import connection

from thuisroute.kernel.actor import Actor
from thuisroute.residents.models import Resident


def open_dossier(
    *, by: Actor, agreement: UUID, target_group: str, on: date
) -> Resident:
    """The new dossier, under the region's next number of that year."""
    return Resident.objects.create(
        region_id=by.region,
        agreement_id=agreement,
        number=_next_number(by.region, on.year),
        target_group=target_group,
        since=on,
    )


def _next_number(region: UUID, year: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT residents_next_number(%s, %s::smallint)", [region, year])
        number: int = cursor.fetchone()[0]
    return f"{year}-{number:04d}"
