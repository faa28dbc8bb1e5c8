"""Write down that something which was owed is paid, or that it is not after all."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.money.actions.enter_cost import readers
from thuisroute.money.models import Settlement
from thuisroute.money.queries.entries import (
    costs_at,
    owed_at,
    settled,
    settlement_for,
    settlements_at,
)
from thuisroute.money.queries.placement import Placement, me, placement_for
from thuisroute.money.rules.owing import RESIDENT, owed_between
from thuisroute.money.rules.settling import Settlement as Terms
from thuisroute.money.rules.settling import may_be_settled, may_be_undone
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier


def settle(*, by: Actor, placement: UUID, terms: Terms) -> Settlement:
    """By one of the two, for what is owed now or a part of it."""
    here = placement_for(by, placement, to=Capability.KEEP_MONEY)
    lock_dossier(here.resident)
    insist(
        may_be_settled(
            terms,
            by=me(by),
            owed=_owed(by, here, terms),
            today=clock.today(),
        )
    )
    between = frozenset({terms.debtor, terms.creditor})
    made = Settlement.objects.create(
        resident_id=here.resident,
        match_id=here.match,
        debtor_id=_party(terms.debtor),
        creditor_id=_party(terms.creditor),
        cents=terms.cents,
        settled_on=terms.on,
        parties=readers(here, between, capped=False),
        recorded_on=clock.today(),
        recorded_by=by.user,
    )
    _record("settle", made)
    return made


def undo_settlement(*, by: Actor, settlement: UUID) -> Settlement:
    """It is owed again; that it was settled once stays readable."""
    row = settlement_for(by, settlement)
    placement_for(by, row.match_id, to=Capability.KEEP_MONEY)
    lock_dossier(row.resident_id)
    pair = settled(row)
    insist(
        may_be_undone(
            is_undo=row.undoes_id is not None,
            undone=Settlement.objects.filter(undoes=row).exists(),
            mine=me(by) in {pair.debtor, pair.creditor},
        )
    )
    made = Settlement.objects.create(
        resident_id=row.resident_id,
        match_id=row.match_id,
        debtor_id=row.debtor_id,
        creditor_id=row.creditor_id,
        cents=-row.cents,
        settled_on=row.settled_on,
        parties=row.parties,
        undoes=row,
        recorded_on=clock.today(),
        recorded_by=by.user,
    )
    _record("undo_settlement", row)
    return made


def _owed(by: Actor, here: Placement, terms: Terms) -> int:
    found = owed_at(by, here, costs_at(by, here), settlements_at(by, here))
    return owed_between(found, terms.debtor, terms.creditor)


def _party(who: str) -> UUID | None:
    return None if who == RESIDENT else UUID(who)


def _record(verb: str, row: Settlement) -> None:
    audit.record(
        verb,
        kind="settlement",
        key=row.pk,
        subject=row.resident_id,
        details={"cents": row.cents, "on": row.settled_on},
    )
