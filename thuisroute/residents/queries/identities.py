"""Who a resident is, where identity is shared."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import (
    CharField,
    Func,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import NullIf

from thuisroute.kernel.questions import Question
from thuisroute.kernel.sealing import unseal
from thuisroute.residents.models import (
    CitizenServiceNumber,
    ContactDetails,
    Identity,
)
from thuisroute.residents.rules.person import PersonFacts


def identity_of(resident: UUID, *, among: QuerySet[Any, UUID]) -> Identity | None:
    """Who it is, if that resident is among those whose identity is shared."""
    return Identity.objects.filter(pk=resident).filter(pk__in=among).first()


def language_of(resident: UUID) -> str:
    """In which language this resident reads; empty where identity is not shared."""
    rows = Identity.objects.filter(pk=resident).values_list("language", flat=True)
    return rows.first() or ""


def person_of(resident: UUID) -> PersonFacts:
    """Everything that is known of who it is; DoesNotExist where that is not shared. The
    BSN is empty where there is none, or where the law does not share it."""
    row = Identity.objects.get(pk=resident)
    reached = ContactDetails.objects.filter(pk=resident).first()
    return PersonFacts(
        given_name=row.given_name,
        infix=row.infix,
        family_name=row.family_name,
        birth_date=row.birth_date,
        phone=reached.phone if reached else "",
        email=reached.email if reached else "",
        language=row.language,
        bsn=bsn_of(resident),
    )


def bsn_of(resident: UUID) -> str:
    """The citizen service number, for those to whom the law gives it; else empty."""
    row = CitizenServiceNumber.objects.filter(pk=resident).first()
    return unseal(row.sealed, use="bsn") if row else ""


def names_of(
    residents: Collection[UUID], *, among: QuerySet[Any, UUID]
) -> dict[UUID, str]:
    """Names of these residents, of whom are among those shared with the actor."""
    rows = Identity.objects.filter(pk__in=residents).filter(pk__in=among)
    return {row.pk: str(row) for row in rows}


def identities_born_on(
    births: Iterable[date], *, among: QuerySet[Any, UUID]
) -> QuerySet[Identity]:
    """Everybody with one of these birth dates, among those shared with the actor."""
    return Identity.objects.filter(
        resident_id__in=among, birth_date__in=frozenset(births)
    )


def name_within(known: QuerySet[Any, UUID], of: str = "resident_id") -> Subquery:
    """Who a row is about, in full, if that resident is among `known`; else null."""
    return Subquery(
        Identity.objects.filter(pk=OuterRef(of), pk__in=known)
        .annotate(
            full_name=Func(
                Value(" "),
                "given_name",
                NullIf("infix", Value("")),
                "family_name",
                function="concat_ws",
                output_field=CharField(),
            )
        )
        .values("full_name")
    )


@dataclass(frozen=True, slots=True)
class Who:
    """Name and how to reach the resident, which may be hidden."""

    given_name: str
    infix: str
    family_name: str
    birth_date: date
    phone: str | None
    email: str | None

    @property
    def full_name(self) -> str:
        """Given name, infix, family name."""
        parts = (self.given_name, self.infix, self.family_name)
        return " ".join(part for part in parts if part)


def who(resident: UUID) -> Question[Who]:
    """One row, or none where identity is not shared."""
    reached = ContactDetails.objects.filter(pk=OuterRef("pk"))
    rows = Identity.objects.filter(pk=resident).annotate(
        phone=Subquery(reached.values("phone")), email=Subquery(reached.values("email"))
    )
    return Question.over(rows, Who)
