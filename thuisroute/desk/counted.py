"""How somebody's living situation counts, on the page of the dossier (R12)."""

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.ethos import EthosRule
from thuisroute.tenancies.queries.in_dossier import LeaseLine
from thuisroute.tenancies.rules.ethos import ethos_of, lives_in
from thuisroute.tenancies.rules.lifecycle import LeaseState


def counted(law: Agreement, group: str, lease: LeaseLine | None) -> EthosRule | None:
    """The rule of the pack about it; None where nothing is known."""
    runs = lease is not None and lease.state == LeaseState.RUNNING
    situation = lives_in(
        law,
        group,
        form=lease.form if lease and runs else "",
        ends=bool(lease and lease.planned_until),
    )
    return ethos_of(law.ethos, situation) if situation else None
