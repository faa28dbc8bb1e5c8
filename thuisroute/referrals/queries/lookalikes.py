"""People who look like somebody, among those whose identity the actor sees."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rapidfuzz.fuzz import token_sort_ratio

from thuisroute.kernel.actor import Actor
from thuisroute.residents.access import IdentityRow
from thuisroute.residents.rules.person import PersonFacts, full_name
from thuisroute.residents.rules.person_keys import normalised
from thuisroute.sharing.queries.policy import residents_shared_with

ALIKE = 84
ALIKE_ON_ONE_BIRTH_DATE = 60
MOST = 8


@dataclass(frozen=True)
class Lookalike:
    """Somebody the actor knows already; `likeness` in percent."""

    resident: UUID
    number: str
    name: str
    birth_date: date
    likeness: int


def lookalikes(actor: Actor, person: PersonFacts) -> list[Lookalike]:
    """The most alike first, at most eight; spelling and word order do not count."""
    sought = normalised(
        person.family_name, full_name(person.given_name, person.infix, "")
    )
    shared = residents_shared_with(actor, domain="identity")
    rows = IdentityRow.objects.filter(resident_id__in=shared).values_list(
        "search_name", "birth_date", "pk"
    )
    scored = sorted(
        (
            (token_sort_ratio(sought, name), key)
            for name, born, key in rows.iterator()
            if token_sort_ratio(sought, name)
            >= (ALIKE_ON_ONE_BIRTH_DATE if born == person.birth_date else ALIKE)
        ),
        reverse=True,
    )[:MOST]
    return _with_names({key: round(score) for score, key in scored})


def _with_names(likeness: dict[UUID, int]) -> list[Lookalike]:
    if not likeness:
        return []
    found = IdentityRow.objects.filter(pk__in=likeness).select_related("resident")
    alike = [
        Lookalike(
            resident=one.pk,
            number=one.resident.number,
            name=str(one),
            birth_date=one.birth_date,
            likeness=likeness[one.pk],
        )
        for one in found
    ]
    return sorted(alike, key=lambda one: -one.likeness)
