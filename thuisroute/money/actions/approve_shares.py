"""Approve a share: the own party's, or the resident's by themself or on their word."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.money.models import Approval, Arrangement
from thuisroute.money.queries.entries import approved_by, arrangement_for, shares_of
from thuisroute.money.queries.placement import Placement, me, placement_for
from thuisroute.money.queries.shares import kinds_of_costs
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.money.rules.sharing_costs import may_be_approved, waits_for
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier


def approve_shares(
    *, by: Actor, arrangement: UUID, for_resident: bool = False
) -> Approval:
    """`for_resident`: the care provider writes down that the resident said yes."""
    row = arrangement_for(by, arrangement)
    here = placement_for(by, row.match_id, to=Capability.AGREE_TO_SHARES)
    lock_dossier(row.resident_id)
    who = _for_whom(by, here, for_resident=for_resident)
    waiting = waits_for(shares_of(row), approved_by([row])[row.pk])
    newest = any(
        one.proposal is not None and one.proposal.key == row.pk
        for one in kinds_of_costs(by, here)
    )
    insist(may_be_approved(who, waiting=waiting, newest=newest))
    return write_approval(by, row, party=None if who == RESIDENT else by.party)


def _for_whom(by: Actor, here: Placement, *, for_resident: bool) -> str:
    if not for_resident or by.subject:
        return me(by)
    if not here.supported_by(by.party):
        raise Refused(Reason("The care provider writes down what the resident says."))
    return RESIDENT


def write_approval(by: Actor, row: Arrangement, *, party: UUID | None) -> Approval:
    """The row and its line in the log."""
    made = Approval.objects.create(
        arrangement=row,
        resident_id=row.resident_id,
        parties=row.parties,
        party_id=party,
        approved_on=clock.today(),
        approved_by=by.user,
    )
    audit.record(
        "approve_shares",
        kind="arrangement",
        key=row.pk,
        subject=row.resident_id,
        details={"kind": row.kind, "version": row.version},
    )
    return made
