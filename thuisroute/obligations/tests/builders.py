"""Dossiers in bulk: rows that no action would write so quickly, for size and speed.

Written by the worker role, which maintains every table; what is tested is how the
web role reads them.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import uuid4

from django.db.backends.postgresql.psycopg_any import DateRange

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.obligations.models import Obligation
from thuisroute.residents.models import ContactPerson, Identity, Resident
from thuisroute.sharing.models import Grant, Involvement

EVERYTHING = [
    "identity", "housing_and_living_behaviour", "self_care_and_health",
]  # fmt: skip
LIVING = ["identity", "housing_and_living_behaviour"]
HOLDERS = (
    ("provider", "support_worker", "support", EVERYTHING),
    ("association", "housing_consultant", "tenancy", LIVING),
)


def many_obligations(cast: Cast, amount: int, *, each: int = 5) -> list[Resident]:
    """Residents of the cast's provider and association, with so many open rows.

    Due dates run from a month ago, a day apart, so that every group has some.
    """
    today = clock.today()
    residents = [_resident(cast, number) for number in range(-(-amount // each))]
    rows = [
        an_obligation(cast, residents[n // each], today + timedelta(days=n % 90 - 30))
        for n in range(amount)
    ]
    for number, row in enumerate(rows):
        row.occurrence = number + 1
    with database_role("worker"):
        Resident.objects.bulk_create(residents)
        Identity.objects.bulk_create(_identity(one) for one in residents)
        Grant.objects.bulk_create(
            grant for one in residents for grant in _grants(cast, one, today)
        )
        Involvement.objects.bulk_create(
            Involvement(
                resident=one,
                party=cast.party("municipality"),
                party_kind="municipality",
                because="referral.registered",
                since=today,
            )
            for one in residents
        )
        Obligation.objects.bulk_create(rows)
    return residents


def given_to_colleague(cast: Cast, residents: list[Resident], user: str) -> None:
    """Somebody else at the provider is the contact of these residents."""
    with database_role("worker"):
        ContactPerson.objects.bulk_create(
            ContactPerson(
                resident=one,
                party=cast.party("provider"),
                user=cast.users[user],
                role="support_worker",
                first=True,
                since=clock.today(),
            )
            for one in residents
        )


def an_obligation(cast: Cast, resident: Resident, due: date) -> Obligation:
    """An open half-yearly talk of the provider, together with the association."""
    return Obligation(
        id=uuid4(),
        region=cast.region,
        resident=resident,
        agreement=cast.version,
        clock="tenancy_review",
        article="4d",
        occurrence=1,
        started_event="lease.started",
        started_on=due - timedelta(days=180),
        due=due,
        warn_on=due - timedelta(days=28),
        party_kind="care_provider",
        role="support_worker",
        party=cast.party("provider"),
        together_with=[
            {"party_kind": "housing_association", "role": "housing_consultant"}
        ],
        agreed_due=due,
        created_at=clock.now(),
    )


def _resident(cast: Cast, number: int) -> Resident:
    return Resident(
        id=uuid4(),
        region=cast.region,
        agreement=cast.version,
        number=f"V-{number:06d}",
        target_group="sheltered_housing",
        since=date(2024, 1, 1),
    )


def _identity(resident: Resident) -> Identity:
    return Identity(
        resident=resident,
        given_name="Voorbeeld",
        infix="van",
        family_name=f"Bewoner {resident.number}",
        birth_date=date(1990, 1, 1),
        search_name=f"bewoner {resident.number}",
    )


def _grants(cast: Cast, resident: Resident, today: date) -> Iterator[Grant]:
    for party, role, purpose, domains in HOLDERS:
        yield Grant(
            region=cast.region,
            resident=resident,
            party=cast.party(party),
            role=role,
            purpose=purpose,
            ground="contract",
            article="3b",
            domains=domains,
            period=DateRange(today - timedelta(days=100), None),
        )
