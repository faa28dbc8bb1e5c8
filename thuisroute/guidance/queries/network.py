"""Who stands on the network map of a resident, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.db.models import QuerySet
from django.http import Http404

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.guidance.models import NetworkPerson
from thuisroute.guidance.rules.network import MOST_PEOPLE, RADII, SIZE, places
from thuisroute.guidance.words import NEARNESS, RELATIONS
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.queries.words import domains_with_words

ON_THE_MAP = frozenset({LifeDomain.SOCIAL_NETWORK, LifeDomain.INFORMAL_CARE})
CIRCLES = tuple(RADII)


@dataclass(frozen=True)
class Placed:
    """A person on the map: the number there and in the list, and where."""

    number: int
    x: int
    y: int
    row: NetworkPerson

    @property
    def informal_care(self) -> bool:
        return self.row.domain == LifeDomain.INFORMAL_CARE


def network_of(actor: Actor, resident: UUID) -> Sequence[Placed] | None:
    """From near to far; None for whom neither life domain of the map is shared with."""
    rows = _on_the_map(actor, resident)
    if rows is None:
        return None
    people = sorted(
        rows.order_by("since", "id")[:MOST_PEOPLE],
        key=lambda one: CIRCLES.index(one.nearness),
    )
    spots = places([one.nearness for one in people])
    return [
        Placed(number, *spot, row)
        for number, (spot, row) in enumerate(zip(spots, people, strict=True), 1)
    ]


def count_on_map(actor: Actor, resident: UUID) -> int | None:
    """How many stand there for this reader; None who is not shown the map."""
    rows = _on_the_map(actor, resident)
    return None if rows is None else rows.count()


def _on_the_map(actor: Actor, resident: UUID) -> QuerySet[NetworkPerson] | None:
    domains = domains_with_words(actor, resident) & ON_THE_MAP
    if not domains:
        return None
    return NetworkPerson.objects.filter(
        resident_id=resident, until=None, domain__in=domains
    )


def person_on_map(actor: Actor, key: UUID) -> NetworkPerson:
    """404 when this person is not there for who asks."""
    row = NetworkPerson.objects.filter(pk=key, until=None).first()
    if row is None or row.domain not in domains_with_words(actor, row.resident_id):
        raise Http404
    return row


def drawn(people: Sequence[Placed]) -> dict[str, Any]:
    """What the drawing and its list need."""
    return {
        "people": people,
        "circles": [
            (NEARNESS[one], [who for who in people if who.row.nearness == one])
            for one in CIRCLES
        ],
        "radii": tuple(RADII.values()),
        "size": SIZE,
        "relations": RELATIONS,
        "new_key": uuid4,
    }


def filled_in(row: NetworkPerson) -> dict[str, object]:
    """The form as the map is now."""
    return {
        "called": row.called,
        "relation": row.relation,
        "nearness": row.nearness,
        "means": row.means,
        "informal_care": row.domain == LifeDomain.INFORMAL_CARE,
    }
