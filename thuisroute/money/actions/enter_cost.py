"""Enter a cost at a placement that somebody paid."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.money.models import Cost
from thuisroute.money.queries.entries import costs_at
from thuisroute.money.queries.placement import Placement, me, placement_for
from thuisroute.money.queries.shares import KindOfCost, kinds_of_costs
from thuisroute.money.rules.costs import CostTerms, may_be_entered, shared_part
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier


def enter_cost(*, by: Actor, placement: UUID, terms: CostTerms) -> Cost:
    """It is divided by the shares that hold now, whatever is agreed later."""
    here = placement_for(by, placement, to=Capability.KEEP_MONEY)
    lock_dossier(here.resident)
    kind = next(
        (one for one in kinds_of_costs(by, here) if one.rule.id == terms.kind), None
    )
    if kind is None or terms.payer not in {RESIDENT, *here.names}:
        raise Refused(Reason("The agreement does not know this cost."))
    concerned = frozenset({terms.payer, *kind.shares})
    insist(
        may_be_entered(
            terms,
            by=_speaks_for(by, here, concerned),
            concerned=concerned,
            shares=kind.shares,
            today=clock.today(),
            article=kind.rule.article or "",
        )
    )
    made = Cost.objects.create(**_row(by, here, terms, kind))
    audit.record(
        "enter_cost",
        kind="cost",
        key=made.pk,
        subject=here.resident,
        details={"kind": terms.kind, "cents": terms.cents},
    )
    return made


def readers(here: Placement, concerned: frozenset[str], *, capped: bool) -> list[UUID]:
    """Whom an entry concerns; where a maximum counts, everybody counts along."""
    if capped:
        return here.keys
    found = {UUID(who) for who in concerned if who != RESIDENT}
    if RESIDENT in concerned:
        found |= {one for one in here.keys if here.supported_by(one)}
    return sorted(found)


def _speaks_for(by: Actor, here: Placement, concerned: frozenset[str]) -> str:
    """Whoever supports the resident enters what the resident paid or bears."""
    if RESIDENT in concerned and here.supported_by(by.party):
        return RESIDENT
    return me(by)


def _row(
    by: Actor, here: Placement, terms: CostTerms, kind: KindOfCost
) -> dict[str, object]:
    bearers = sorted(who for who in kind.shares if who != RESIDENT)
    concerned = frozenset({terms.payer, *kind.shares})
    before = sum(one.shared for one in costs_at(by, here) if one.kind == terms.kind)
    return {
        "resident_id": here.resident,
        "match_id": here.match,
        "arrangement_id": kind.arrangement,
        "kind": terms.kind,
        "cents": terms.cents,
        "shared": shared_part(terms.cents, maximum=kind.maximum, before=before),
        "since": terms.since,
        "until": terms.until,
        "rests_on": terms.rests_on.strip(),
        "payer_id": None if terms.payer == RESIDENT else UUID(terms.payer),
        "parties": readers(here, concerned, capped=kind.maximum is not None),
        "bearers": [UUID(who) for who in bearers],
        "shares": [kind.shares[who] for who in bearers],
        "resident_share": kind.shares.get(RESIDENT, 0),
        "entered_on": clock.today(),
        "entered_by": by.user,
    }
