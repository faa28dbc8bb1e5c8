"""Say that a referral is complete: the resident joins the queue for a home."""

from datetime import date
from uuid import UUID

from django.utils.translation import get_language

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import Mover
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.tell import tell
from thuisroute.referrals.models import Referral, ReferralStep
from thuisroute.referrals.queries.one_referral import items_of, particulars_for
from thuisroute.referrals.rules.lifecycle import MOVES, ReferralState
from thuisroute.referrals.rules.readiness import may_be_ready
from thuisroute.residents.queries.dossiers import resident_row

MOVER = Mover(MOVES, ReferralStep)


def mark_ready(*, by: Actor, referral: UUID, on: date) -> Referral:
    """The mediator has checked it; refused with every condition that is missing."""
    said = particulars_for(by, referral, to=Capability.CHECK_REFERRAL)
    row = said.referral
    dossier = resident_row(row.resident_id)
    insist(
        may_be_ready(
            agreement(dossier.agreement_id),
            items_of(by, row.pk),
            product=row.product,
            registered_on=row.registered_on,
            indication_until=said.indication_until,
            on=on,
            today=clock.today(),
            language=get_language() or "",
        )
    )
    MOVER.move(row, to=ReferralState.READY, by=by, on=on, ready_on=on)
    audit.record(
        "mark_ready", kind="referral", key=row.pk, subject=row.resident_id,
        details={"on": on},
    )  # fmt: skip
    tell(
        by,
        row,
        EventName.REFERRAL_READY,
        on,
        product=row.product,
        target_group=dossier.target_group,
    )
    return row
