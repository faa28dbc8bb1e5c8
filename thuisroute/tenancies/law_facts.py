"""A lease of the program as the law looks at it."""

from dataclasses import dataclass
from datetime import timedelta

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.ethos import EthosRule
from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel import clock
from thuisroute.tenancies.models import ConversionDecision, Lease
from thuisroute.tenancies.rules.ethos import ethos_of, situation_of
from thuisroute.tenancies.rules.lease_case import LeaseCase
from thuisroute.tenancies.rules.lease_check import LeaseCheck, check_lease
from thuisroute.tenancies.rules.lifecycle import LeaseState

OVER = (LeaseState.ENDED, LeaseState.CANCELLED, LeaseState.CONVERTED)


@dataclass(frozen=True)
class InLaw:
    """What the law says of a lease and how it counts; nothing where the pack has no
    law, or does not say what kind of lease it is."""

    check: LeaseCheck | None = None
    ethos: EthosRule | None = None


def in_law(lease: Lease, says: Agreement) -> InLaw:
    """As it stands today; a lease that is over is not looked at any more."""
    if lease.state in OVER:
        return InLaw()
    rule = says.fixed_term
    case = _case_of(lease, says) if rule else None
    situation = situation_of(
        says.lease_form(lease.form), ends=lease.planned_until is not None
    )
    return InLaw(
        check_lease(case, rule, today=clock.today()) if case and rule else None,
        ethos_of(says.ethos, situation) if situation else None,
    )


def _case_of(lease: Lease, says: Agreement) -> LeaseCase | None:
    """The law looks at the day of signing; a draft is looked at as if signed today."""
    kind = says.lease_form(lease.form).kind
    if kind is None:
        return None
    until = lease.planned_until
    return LeaseCase(
        kind=kind,
        signed_on=lease.signed_on or clock.today(),
        starts_on=lease.starts_on,
        last_day=until - timedelta(days=1) if until else None,
        ground=lease.fixed_term_ground,
        ground_shown=lease.ground_shown,
        follows_fixed_term=_follows(lease),
        told_on=lease.end_told_on,
    )


def _follows(lease: Lease) -> bool:
    """On a fixed term with the same landlord, or extended: that is a second one."""
    before = lease.follows
    if before is not None:
        return before.planned_until is not None and before.lessor_id == lease.lessor_id
    # Nothing is decided of what nobody signed yet, such as a draft on a form.
    return (
        lease.signed_on is not None
        and ConversionDecision.objects.filter(
            lease=lease.pk, outcome=Decision.EXTEND.value
        ).exists()
    )
