"""Which ETHOS Light category a living situation has, and what counts it (R12)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.agreements.rules.leases import LeaseKind


class PlaceKind(StrEnum):
    """Where somebody lives."""

    PUBLIC_SPACE = "public_space"
    EMERGENCY_SHELTER = "emergency_shelter"
    TEMPORARY_SHELTER = "temporary_shelter"
    INSTITUTION = "institution"
    UNCONVENTIONAL = "unconventional"
    WITH_OTHERS = "with_others"
    HOME = "home"


@dataclass(frozen=True)
class Situation:
    """A place, and for a home how it is let; elsewhere the lease plays no part."""

    place: PlaceKind
    lease: LeaseKind | None = None
    fixed_term: bool = False

    def within(
        self, place: str, leases: Sequence[str], *, fixed_term: bool | None
    ) -> bool:
        """Whether it is in what these say; no `leases`: any, `fixed_term` None: either.
        By key, so that a pack is asked as it is written."""
        return (
            self.place == place
            and (not leases or self.lease in leases)
            and fixed_term in {None, self.fixed_term}
        )


@dataclass(frozen=True)
class EthosRule:
    """`leases` empty: any; `fixed_term` None: either. `category` None: housed."""

    id: str
    place: PlaceKind
    says: Text
    source: LawPoint
    leases: tuple[LeaseKind, ...] = ()
    fixed_term: bool | None = None
    category: int | None = None
    counted: bool = False

    def covers(self, situation: Situation) -> bool:
        """Whether this rule is about that situation."""
        return situation.within(self.place, self.leases, fixed_term=self.fixed_term)


def every_situation() -> Iterator[Situation]:
    """All that a table of rules has to cover, each exactly once."""
    for place in PlaceKind:
        if place is not PlaceKind.HOME:
            yield Situation(place)
    for lease in LeaseKind:
        for fixed_term in (False, True):
            yield Situation(PlaceKind.HOME, lease, fixed_term)
