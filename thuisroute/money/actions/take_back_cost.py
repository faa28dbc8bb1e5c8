"""Take a cost back by an entry below zero, or correct it: that, and entering anew."""

from dataclasses import replace
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.money.actions.enter_cost import enter_cost
from thuisroute.money.models import Cost
from thuisroute.money.queries.entries import cost_for
from thuisroute.money.queries.placement import placement_for
from thuisroute.money.rules.costs import CostTerms, may_be_taken_back
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier

# What an entry below zero says anew; everything else is as in the one it takes back.
OWN = {"id", "cents", "shared", "takes_back_id", "reason", "entered_on", "entered_by"}


def take_back_cost(*, by: Actor, cost: UUID, reason: str) -> Cost:
    """The entry stays, and another one makes it nothing."""
    row = cost_for(by, cost)
    placement_for(by, row.match_id, to=Capability.KEEP_MONEY)
    lock_dossier(row.resident_id)
    insist(
        may_be_taken_back(
            is_counter=row.takes_back_id is not None,
            taken_back=Cost.objects.filter(takes_back=row).exists(),
            by=str(by.party),
            concerned=frozenset(map(str, row.parties)),
        )
    )
    if not reason.strip():
        raise Refused(Reason("Write down why this is taken back."), field="reason")
    made = Cost.objects.create(
        **_same(row),
        cents=-row.cents,
        shared=-row.shared,
        takes_back=row,
        reason=reason.strip(),
        entered_on=clock.today(),
        entered_by=by.user,
    )
    audit.record(
        "take_back_cost",
        kind="cost",
        key=row.pk,
        subject=row.resident_id,
        details={"kind": row.kind, "cents": row.cents},
    )
    return made


def correct_cost(*, by: Actor, cost: UUID, reason: str, cents: int) -> Cost:
    """The same cost with another amount, by the shares that hold now."""
    row = cost_for(by, cost)
    take_back_cost(by=by, cost=cost, reason=reason)
    terms = CostTerms(
        kind=row.kind,
        cents=row.cents,
        payer=str(row.payer_id) if row.payer_id else RESIDENT,
        since=row.since,
        until=row.until,
        rests_on=row.rests_on,
    )
    return enter_cost(by=by, placement=row.match_id, terms=replace(terms, cents=cents))


def _same(row: Cost) -> dict[str, object]:
    names = [one.attname for one in Cost._meta.concrete_fields]  # noqa: SLF001 - Django's own name for it
    return {name: getattr(row, name) for name in names if name not in OWN}
