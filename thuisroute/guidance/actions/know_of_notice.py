"""Say to know that something is going on (P5c)."""

from uuid import UUID

from thuisroute.guidance.models import EarlyNotice
from thuisroute.guidance.queries.notices import notice_for
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import HOUSING


def know_of_notice(*, by: Actor, notice: UUID) -> None:
    """Once, by somebody of the party that was told."""
    row = notice_for(by, notice)
    insist_on_resident(by, row.resident_id, domain=HOUSING, to=Capability.HEAR_EARLY)
    rows = EarlyNotice.objects.filter(pk=row.pk, known_on__isnull=True)
    if not rows.update(known_on=clock.today(), known_by=by.user):
        raise Refused(Reason("Somebody said so already."))
    audit.record(
        "know_of_notice", kind="early_notice", key=row.pk, subject=row.resident_id
    )
