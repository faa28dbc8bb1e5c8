"""Good-neighbour agreements, which are the neighbourhood part of the plan (P4b)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.sharing.access import address_told
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with
from thuisroute.tenancies.models import NeighbourAgreement
from thuisroute.tenancies.queries.one_lease import of_own_homes


@dataclass(frozen=True)
class Agreed:
    """One version: how to meet the neighbours, living behaviour, own words."""

    version: int
    recorded_on: date
    introduction: str
    living_behaviour: str
    own_words: str


def agreements_of(match: UUID) -> list[NeighbourAgreement]:
    """Every version for this home and resident, the newest first."""
    return list(NeighbourAgreement.objects.filter(match_id=match).order_by("-version"))


def neighbourhood_part_of_plan(actor: Actor, resident: UUID) -> Agreed | None:
    """What stands in the support plan on neighbours and neighbourhood now (P3d, P4b);
    None when nothing was agreed yet or it is not shared with the actor."""
    row = (
        NeighbourAgreement.objects.filter(
            of_own_homes(actor, "lease__"),
            address_told(),
            resident_id=resident,
            resident_id__in=residents_shared_with(actor, domain=HOUSING),
        )
        .order_by("-recorded_on", "-version")
        .first()
    )
    return agreed(row) if row else None


def agreed(row: NeighbourAgreement) -> Agreed:
    """The row as others may use it."""
    return Agreed(
        row.version,
        row.recorded_on,
        row.introduction,
        row.living_behaviour,
        row.own_words,
    )
