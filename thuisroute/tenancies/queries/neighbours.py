"""Good-neighbour agreements, which are the neighbourhood part of the plan (P4b)."""

from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from thuisroute.kernel.actor import Actor
from thuisroute.sharing.access import address_told
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.sharing.queries.words import words_beside
from thuisroute.tenancies.models import NeighbourAgreement, NeighbourWords
from thuisroute.tenancies.queries.one_lease import of_own_homes


@dataclass(frozen=True)
class Agreed:
    """One version: how to meet the neighbours, living behaviour, own words. Without the
    name there are no words."""

    version: int
    recorded_on: date
    introduction: str | None
    living_behaviour: str | None
    own_words: str | None


def in_words() -> QuerySet[NeighbourAgreement]:
    """Agreements with what they say, where the database tells it to whoever asks."""
    return NeighbourAgreement.objects.annotate(
        **words_beside(NeighbourWords, "introduction", "living_behaviour", "own_words")
    )


def agreements_of(match: UUID) -> list[NeighbourAgreement]:
    """Every version for this home and resident, the newest first."""
    return list(in_words().filter(match_id=match).order_by("-version"))


def neighbourhood_part_of_plan(actor: Actor, resident: UUID) -> Agreed | None:
    """What stands in the support plan on neighbours and neighbourhood now (P3d, P4b);
    None when nothing was agreed yet or it is not shared with the actor."""
    row = (
        in_words()
        .filter(
            of_own_homes(actor, "lease__"),
            address_told(),
            resident_id=resident,
            resident_id__in=residents_shared_with(actor, domain=HOUSING),
        )
        .order_by("-recorded_on", "-version")
        .first()
    )
    names = [one.name for one in fields(Agreed)]
    return Agreed(*(getattr(row, name) for name in names)) if row else None
