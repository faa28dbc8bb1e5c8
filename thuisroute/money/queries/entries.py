"""Costs, shares and settlements at a placement, as far as they concern the reader."""

from collections.abc import Iterable, Sequence
from typing import TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from thuisroute.kernel.actor import Actor
from thuisroute.money.models import Approval, Arrangement, Cost, Settlement
from thuisroute.money.queries.placement import Placement, me
from thuisroute.money.rules.owing import RESIDENT, Debt, Paid, Settled, debts, seen_by
from thuisroute.sharing.queries.policy import residents_shared_with

_Row = TypeVar("_Row", Arrangement, Cost, Settlement)
MOST = 500


def concerning(actor: Actor) -> Q:
    """First wall of everything that was paid or agreed: the own party stands in it, or
    it is one's own file."""
    shared = Q(resident_id__in=residents_shared_with(actor))
    if actor.subject:
        return shared
    return shared & Q(parties__contains=[actor.party])


def costs_at(actor: Actor, placement: Placement) -> list[Cost]:
    """In the order in which they were entered, at most five hundred."""
    rows = _at(Cost.objects.all(), actor, placement)
    return list(rows.order_by("entered_on", "id")[:MOST])


def settlements_at(actor: Actor, placement: Placement) -> list[Settlement]:
    """By day, at most five hundred."""
    rows = _at(Settlement.objects.all(), actor, placement)
    return list(rows.order_by("settled_on", "id")[:MOST])


def arrangements_at(actor: Actor, placement: Placement) -> list[Arrangement]:
    """Every version of every kind, the newest first."""
    rows = _at(Arrangement.objects.all(), actor, placement)
    return list(rows.order_by("kind", "-version")[:MOST])


def approved_by(arrangements: Iterable[Arrangement]) -> dict[UUID, set[str]]:
    """Who approved each of them."""
    found: dict[UUID, set[str]] = {one.pk: set() for one in arrangements}
    rows = Approval.objects.filter(arrangement_id__in=list(found))
    for key, party in rows.values_list("arrangement_id", "party_id"):
        found[key].add(_who(party))
    return found


def cost_for(actor: Actor, key: UUID) -> Cost:
    """404 when it does not concern whoever asks."""
    return _one(Cost.objects.all(), actor, key)


def settlement_for(actor: Actor, key: UUID) -> Settlement:
    """404 when it does not concern whoever asks."""
    return _one(Settlement.objects.all(), actor, key)


def arrangement_for(actor: Actor, key: UUID) -> Arrangement:
    """404 when it does not concern whoever asks."""
    return _one(Arrangement.objects.all(), actor, key)


def owed_at(
    actor: Actor,
    placement: Placement,
    costs: Sequence[Cost],
    settlements: Sequence[Settlement],
) -> tuple[Debt, ...]:
    """Between the reader and others; who supports the resident reads what the resident
    owes and is owed as well."""
    found = debts(map(paid, costs), map(settled, settlements))
    if placement.supported_by(actor.party):
        return seen_by(found, me(actor), RESIDENT)
    return seen_by(found, me(actor))


def shares_of(row: Arrangement | Cost) -> dict[str, int]:
    """Hundredths of a percent by key; who bears nothing is left out."""
    shares = {
        str(who): share for who, share in zip(row.bearers, row.shares, strict=True)
    }
    return shares | ({RESIDENT: row.resident_share} if row.resident_share else {})


def paid(row: Cost) -> Paid:
    """A cost as the rule takes it."""
    return Paid(_who(row.payer_id), row.shared, shares_of(row))


def settled(row: Settlement) -> Settled:
    """A settlement as the rule takes it."""
    return Settled(_who(row.debtor_id), _who(row.creditor_id), row.cents)


def _at(rows: QuerySet[_Row], actor: Actor, placement: Placement) -> QuerySet[_Row]:
    return rows.filter(concerning(actor), match_id=placement.match)


def _one(rows: QuerySet[_Row], actor: Actor, key: UUID) -> _Row:
    row = rows.filter(concerning(actor), pk=key).first()
    if row is None:
        raise Http404
    return row


def _who(party: UUID | None) -> str:
    return str(party) if party else RESIDENT
