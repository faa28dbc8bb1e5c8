"""Propose who bears which part of a kind of cost; who proposes it approves at once."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.money.actions.approve_shares import write_approval
from thuisroute.money.models import Arrangement
from thuisroute.money.queries.entries import arrangements_at
from thuisroute.money.queries.placement import Placement, me, placement_for
from thuisroute.money.queries.shares import KindOfCost, kinds_of_costs
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.money.rules.sharing_costs import ShareTerms, may_be_proposed
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier


def propose_shares(*, by: Actor, placement: UUID, terms: ShareTerms) -> Arrangement:
    """A new version; what holds goes on until everybody has approved this one."""
    here = placement_for(by, placement, to=Capability.KEEP_MONEY)
    lock_dossier(here.resident)
    known = {one.rule.id: one for one in kinds_of_costs(by, here)}
    _insist(here, terms, known)
    made = _write(by, here, terms)
    audit.record(
        "propose_shares",
        kind="arrangement",
        key=made.pk,
        subject=here.resident,
        details={"kind": terms.kind, "version": made.version},
    )
    if me(by) in terms.shares:
        write_approval(by, made, party=by.party)
    return made


def _insist(here: Placement, terms: ShareTerms, known: dict[str, KindOfCost]) -> None:
    standing = known[terms.kind].shares if terms.kind in known else {}
    article = known[terms.kind].rule.article if terms.kind in known else ""
    insist(
        may_be_proposed(
            terms,
            kinds=known.keys(),
            agreed={one.id for one in here.costs if one.shares},
            standing=standing,
            article=article or "",
        )
    )
    if not set(terms.shares) <= {RESIDENT, *here.names}:
        raise Refused(Reason("Only who has part in this placement bears a share."))


def _write(by: Actor, here: Placement, terms: ShareTerms) -> Arrangement:
    earlier = [one for one in arrangements_at(by, here) if one.kind == terms.kind]
    bearers = sorted(who for who in terms.shares if who != RESIDENT)
    return Arrangement.objects.create(
        resident_id=here.resident,
        match_id=here.match,
        kind=terms.kind,
        version=max((one.version for one in earlier), default=0) + 1,
        parties=here.keys,
        bearers=[UUID(who) for who in bearers],
        shares=[terms.shares[who] for who in bearers],
        resident_share=terms.shares.get(RESIDENT, 0),
        made_on=clock.today(),
        made_by=by.user,
    )
