"""A placement as money sees it: whose home it is, and which parties have part in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.money import CostKind
from thuisroute.kernel.actor import Actor
from thuisroute.matching.queries.matches import matches_of_resident, shared_match
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.parties.queries import PartyRow
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import HOUSING, involved

HUNDREDTHS = 100
PROVIDER, MUNICIPALITY = "care_provider", "municipality"
ASSOCIATION = "housing_association"


@dataclass(frozen=True)
class Placement:
    """`match` gave the home to the resident; `parties` by their kind."""

    match: UUID
    resident: UUID
    number: str
    home: str
    law: Agreement
    parties: Mapping[str, PartyRow]

    @property
    def keys(self) -> list[UUID]:
        """Of every party that has part in it, in order."""
        return sorted(one.pk for one in self.parties.values())

    @property
    def names(self) -> dict[str, str]:
        """By key what each party is called."""
        return {str(one.pk): one.name for one in self.parties.values()}

    @property
    def costs(self) -> tuple[CostKind, ...]:
        """The kinds of costs that the agreement knows."""
        return self.law.money.costs if self.law.money else ()

    @property
    def check_article(self) -> str:
        """The article that asks for the standard look; empty where none does."""
        rule = self.law.money
        return rule.check.article if rule and rule.check else ""

    def by_agreement(self, kind: CostKind) -> dict[str, int]:
        """The shares that the agreement itself states, by key; none where a kind of
        party that bears one has no part in this placement."""
        named = [(self._who(one.party_kind), one.percent) for one in kind.shares]
        shares = {who: percent * HUNDREDTHS for who, percent in named if who}
        return shares if len(shares) == len(named) else {}

    def supported_by(self, party: UUID | None) -> bool:
        """Whether this party supports the resident."""
        provider = self.parties.get(PROVIDER)
        return provider is not None and provider.pk == party

    def _who(self, kind: str) -> str:
        """Empty for a kind of organisation that has no part in it."""
        if kind in self.parties:
            return str(self.parties[kind].pk)
        return "" if self.law.party_kind(kind).organisation else RESIDENT


def me(actor: Actor) -> str:
    """As whom somebody owes and is owed."""
    return RESIDENT if actor.subject else str(actor.party)


def placement_for(
    actor: Actor, match: UUID, *, to: Capability | None = Capability.KEEP_MONEY
) -> Placement:
    """404 when it is not shared or no home was given, 403 when the role may not."""
    row = shared_match(actor, match)
    if row.allocated_on is None:
        raise Http404
    insist_on_resident(actor, row.resident_id, domain=HOUSING, to=to)
    return _placement(
        (row.pk, row.resident_id, row.resident.number, str(row.home)),
        agreement(row.resident.agreement_id),
        association=row.association,
        provider=row.referral.provider,
    )


def placements_of(actor: Actor, resident: UUID) -> Iterator[Placement]:
    """Every home that was given to the resident, the newest first."""
    for row in matches_of_resident(actor, resident):
        if row.allocated_on is not None:
            yield _placement(
                (row.pk, row.resident_id, row.resident.number, str(row.home)),
                agreement(row.resident.agreement_id),
                association=row.association,
                provider=row.referral.provider,
            )


def _placement(
    about: tuple[UUID, UUID, str, str],
    law: Agreement,
    *,
    association: PartyRow,
    provider: PartyRow,
) -> Placement:
    match, resident, number, home = about
    parties = {ASSOCIATION: association, PROVIDER: provider}
    town = involved(resident, MUNICIPALITY).select_related("party").order_by("since")
    newest = town.last()
    if newest is not None:
        parties[MUNICIPALITY] = newest.party
    return Placement(match, resident, number, home, law, parties)
