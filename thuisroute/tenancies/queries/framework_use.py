"""How long leases need the framework agreement that they stand on."""

from datetime import date
from uuid import UUID

from django.db import connection


def last_day_needed(framework: UUID) -> date | None:
    """The last day of the longest term on it; None when no lease needs it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tenancies_framework_needed_until(%s)", [framework])
        day: date | None = cursor.fetchone()[0]
    return day
