"""The share of leases in the resident's own name, held against the norm (S1).

Counts come rounded to fives from the database, so that a share is told in steps, and
only of enough leases.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.leases import LeaseKind
from thuisroute.obligations.rules.kept import FEWEST_JUDGED, SHARE_STEPS


@dataclass(frozen=True)
class OwnName:
    """Of `leases`, how many are in the resident's own name."""

    own: int = 0
    leases: int = 0

    def __add__(self, other: "OwnName") -> "OwnName":
        return OwnName(self.own + other.own, self.leases + other.leases)

    @property
    def share(self) -> float | None:
        """In steps; None where there are too few to say."""
        if self.leases < FEWEST_JUDGED:
            return None
        return round(self.own / self.leases * SHARE_STEPS) / SHARE_STEPS


def in_own_name(law: Agreement, counts: Iterable[tuple[str, int]]) -> OwnName:
    """Of counts by form; a stay is no lease, nor is a form that the agreement does not
    have any more."""
    kinds = {one.id: one.kind for one in law.lease_forms}
    own = law.own_name.kinds if law.own_name else ()
    leases = [
        (kinds[form], number)
        for form, number in counts
        if kinds.get(form) not in {None, LeaseKind.STAY}
    ]
    return OwnName(
        sum(number for kind, number in leases if kind in own),
        sum(number for _kind, number in leases),
    )
