"""Parts of a kept round for people from each municipality, beside what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from thuisroute.matching.rules.shares import WHOLE


@dataclass(frozen=True, slots=True)
class KeptPart:
    """At least `number` homes for `people`, who come from `municipality`: of `homes`,
    those of one municipality, or else (None) of all homes of the round."""

    municipality: str
    number: int
    people: frozenset[UUID]
    homes: frozenset[int] | None = None

    def given(self, stands: Mapping[int, UUID]) -> int:
        """How many of its homes go to its people."""
        return sum(
            person in self.people and (self.homes is None or home in self.homes)
            for home, person in stands.items()
        )

    def room(self, sure: Mapping[int, UUID], unknown: frozenset[int]) -> int:
        """How many of its homes others can still have; of a home of which nobody may
        read to whom it went, it was somebody else."""
        homes = self.homes or frozenset()
        others = unknown.union(
            home for home, person in sure.items() if person not in self.people
        )
        return max(0, len(homes) - self.number - len(homes & others))

    def still(self, sure: Mapping[int, UUID], part: int = WHOLE) -> int:
        """How many its people still get at least, when `part` percent is held to."""
        return max(0, self.number * part // WHOLE - self.given(sure))
