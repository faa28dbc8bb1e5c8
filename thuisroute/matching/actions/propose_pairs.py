"""The proposals of one round, one after another (R8)."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from thuisroute.agreements.queries import agreement_in_force
from thuisroute.homes.queries.homes import HomeRow
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.matching.actions.locked import lock_pairs
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.queries.bounds import Bounds, bounds_now


class Proposing:
    """What is left of numbers and limits is read once, and counted along."""

    def __init__(
        self, by: Actor, bounds: Bounds, homes: Mapping[UUID, HomeRow]
    ) -> None:
        self._by = by
        self._bounds = bounds
        self._homes = homes

    def propose(self, referral: UUID, home: UUID, why: str) -> UUID:
        """The new match; what is refused takes nothing off."""
        match = propose_match(
            by=self._by,
            home=home,
            referral=referral,
            deviation_reason=why,
            on=clock.today(),
            bounds=self._bounds,
        )
        self._bounds = self._bounds.with_proposed(self._homes[home])
        return match


def proposing(by: Actor, pairs: Iterable[tuple[UUID, UUID]]) -> Proposing:
    """Each a referral and a home, all locked before anything is read."""
    homes = {one.pk: one for one in lock_pairs(pairs, by)}
    return Proposing(by, bounds_now(by, agreement_in_force(by.region).pk), homes)
