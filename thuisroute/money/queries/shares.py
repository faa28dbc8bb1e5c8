"""Who bears which cost at a placement: what holds, and what waits for approval."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from thuisroute.agreements.rules.money import CostKind
from thuisroute.kernel.actor import Actor
from thuisroute.money.models import Arrangement
from thuisroute.money.queries.entries import approved_by, arrangements_at, shares_of
from thuisroute.money.queries.placement import Placement
from thuisroute.money.rules.sharing_costs import waits_for


@dataclass(frozen=True)
class Proposal:
    """Shares that wait: for whom, and which version they would be."""

    key: UUID
    version: int
    shares: Mapping[str, int]
    waiting: tuple[str, ...]


@dataclass(frozen=True)
class KindOfCost:
    """`shares` hold now, none while nothing was agreed; `arrangement` is where they
    were agreed, None where the agreement of the region states them."""

    rule: CostKind
    shares: Mapping[str, int] = field(default_factory=dict)
    arrangement: UUID | None = None
    version: int = 0
    proposal: Proposal | None = None

    @property
    def maximum(self) -> int | None:
        """The most that is shared at one placement, in cents."""
        return None if self.rule.maximum is None else self.rule.maximum * 100


def kinds_of_costs(actor: Actor, placement: Placement) -> list[KindOfCost]:
    """Every kind that the agreement knows, in its order."""
    rows = arrangements_at(actor, placement)
    approved = approved_by(rows)
    waiting = {one.pk: waits_for(shares_of(one), approved[one.pk]) for one in rows}
    return [
        _kind(placement, rule, [one for one in rows if one.kind == rule.id], waiting)
        for rule in placement.costs
    ]


def _kind(
    placement: Placement,
    rule: CostKind,
    versions: list[Arrangement],
    waiting: Mapping[UUID, tuple[str, ...]],
) -> KindOfCost:
    if rule.shares:
        return KindOfCost(rule, placement.by_agreement(rule))
    holds = next((one for one in versions if not waiting[one.pk]), None)
    newest = next(iter(versions), None)
    proposal = None
    if newest is not None and waiting[newest.pk]:
        proposal = Proposal(
            newest.pk, newest.version, shares_of(newest), waiting[newest.pk]
        )
    if holds is None:
        return KindOfCost(rule, proposal=proposal)
    return KindOfCost(rule, shares_of(holds), holds.pk, holds.version, proposal)
