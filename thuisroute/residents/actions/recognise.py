"""Whether a person is known in the region, without showing any dossier."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection


def is_known(region: UUID, keys: Iterable[bytes]) -> bool:
    """Whether somebody with one of these keys has a dossier in the actor's region."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT residents_is_known(%s, %s)", [region, list(keys)])
        known: bool = cursor.fetchone()[0]
    return known


def known_among(region: UUID, people: Sequence[Iterable[bytes]]) -> frozenset[int]:
    """The places of those who are known, each by one of their keys; one statement."""
    asked = [(place, key) for place, keys in enumerate(people) for key in keys]
    if not asked:
        return frozenset()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT place FROM unnest(%s::int[], %s::bytea[]) AS asked (place, key) "
            "GROUP BY place HAVING residents_is_known(%s, array_agg(key))",
            [[place for place, _ in asked], [key for _, key in asked], region],
        )
        return frozenset(row[0] for row in cursor.fetchall())


def take_turns(region: UUID, keys: Iterable[bytes]) -> None:
    """Wait until nobody else is registering a person with one of these keys.

    A lock until the end of the transaction, and no unique constraint: two different
    people may share a name and a birth date, and then a mediator says so. The keys
    are locked in one order, so that two registrations never wait for each other.
    """
    with connection.cursor() as cursor:
        for key in sorted(keys):
            cursor.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
                [f"person {region} {key.hex()}"],
            )
