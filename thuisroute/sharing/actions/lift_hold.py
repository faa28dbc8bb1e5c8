"""End a hold: what became due meanwhile goes in the next run."""

from uuid import UUID

from django.db.models import Q

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.kept_out import KeptOut
from thuisroute.sharing.models import LegalHold

GONE = Reason("This hold has been lifted already.")


def lift_hold(*, by: Actor, hold: UUID, reason: str) -> None:
    """With who did it and why; by the organisation that placed it, and by nobody who is
    kept out of the dossier."""
    insist_on_role(by, Capability.MANAGE_RETENTION)
    ours = Q(party_id=by.party) | Q(party_id__isnull=True)
    rows = LegalHold.objects.filter(
        ours, ~Q(KeptOut("resident_id")), pk=hold, lifted_on__isnull=True
    )
    row = rows.only("resident_id").first()
    if row is None or not rows.update(
        lifted_on=clock.today(), lifted_by=by.user, lift_reason=reason
    ):
        raise Refused(GONE)
    audit.record("lift_hold", kind="legal_hold", key=hold, subject=row.resident_id)
