"""Running dossiers held against another version of the agreement, one at a time."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.obligations.actions.keep_clocks import Recount, recounted
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.rules.consequences import (
    Consequence,
    Standing,
    consequences,
    seal,
)
from thuisroute.obligations.stored import key_of
from thuisroute.residents.queries.dossiers import Follower
from thuisroute.sharing.actions.locked_dossier import locked_dossier


@dataclass
class Group:
    """The dossiers with the same point of contact, and what would happen in them."""

    party: UUID
    residents: list[UUID] = field(default_factory=list)
    found: list[tuple[UUID, Consequence]] = field(default_factory=list)

    @property
    def touched(self) -> int:
        """In how many dossiers something changes."""
        return len({resident for resident, _ in self.found})

    @property
    def seal(self) -> str:
        """Of everything that changes in them."""
        return seal(self.found)

    def add(self, resident: UUID, found: Iterable[Consequence]) -> None:
        """One more dossier."""
        self.residents.append(resident)
        self.found.extend((resident, one) for one in found)


def compared(
    followers: Iterable[Follower], version: UUID, law: Agreement
) -> Iterator[tuple[Follower, tuple[Consequence, ...]]]:
    """What each dossier would see change; each is locked while it is counted only."""
    for one in followers:
        with transaction.atomic():
            found = recounted(locked_dossier(one.resident), version, law)
        yield one, consequences_of(found)


def consequences_of(found: Recount) -> tuple[Consequence, ...]:
    """The rows of the table against the rows as they would be."""
    return consequences(map(_standing, found.there), map(_standing, found.rows))


def _standing(one: Obligation) -> Standing:
    rest = [one.article, one.warn_on, one.agreed_due, one.fulfilled_on]
    return Standing(
        key=key_of(one),
        article=one.article,
        due=one.due,
        party_kind=one.party_kind,
        role=one.role,
        party=one.party_id,
        settled=one.settled,
        rest=json.dumps([*rest, one.together_with], default=str, sort_keys=True),
    )
