"""Homes that are on their way to somebody, as the database tells them without whom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from django.db import connection


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A home that is kept for somebody, or in the shop with somebody proposed."""

    association: UUID
    municipality: str
    neighbourhood: str
    product: str
    home: UUID


# Asked for only where something is counted, and then once.
ReadUnderWay: TypeAlias = Callable[[], Sequence[UnderWay]]


def homes_under_way() -> list[UnderWay]:
    """Of the whole region."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT association, municipality, neighbourhood, product, home "
            "FROM matching_under_way()"
        )
        return [UnderWay(*row) for row in cursor.fetchall()]
