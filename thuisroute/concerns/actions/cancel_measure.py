"""What was agreed about a concern is not going to be done."""

from uuid import UUID

from django.http import Http404

from thuisroute.concerns.facts import who_can_do
from thuisroute.concerns.models import Measure
from thuisroute.concerns.queries.concerns import concern_for
from thuisroute.concerns.rules.concern import About
from thuisroute.concerns.saying import say
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import SOMEBODY_ELSE
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability

NOT_YOURS = Reason("Somebody else agreed this, and another organisation does it.")
SAY_WHY = Reason("Say why.")


def cancel_measure(*, by: Actor, concern: UUID, measure: UUID, reason: str) -> None:
    """It stays to be read, and keeps nobody from closing the concern."""
    row = concern_for(by, concern, to=Capability.WORK_ON_CONCERN)
    rows = Measure.objects.filter(pk=measure, concern_id=row.pk)
    found = rows.first()
    if found is None:
        raise Http404
    if not may_cancel(found, by):
        raise Refused(NOT_YOURS)
    if not reason.strip():
        raise Refused(SAY_WHY, field="reason")
    waiting = rows.filter(done_on=None, cancelled_on=None)
    if waiting.update(cancelled_on=clock.today(), cancelled_by=by.user) != 1:
        raise Refused(SOMEBODY_ELSE)
    say(row, About.CANCELLED, reason, by=by, of=measure, domain=found.domain)
    audit.record(
        "concern.measure_cancelled", kind="concern", key=row.pk,
        subject=row.resident_id, details={"measure": found.kind},
    )  # fmt: skip


def may_cancel(measure: Measure, by: Actor) -> bool:
    """Whoever agreed it and who does it; anybody who reads it once who does it has
    nothing to do with it any more."""
    if by.user == measure.agreed_by or by.party == measure.party_id:
        return True
    able = {one.pk for one in who_can_do(measure.resident_id, measure.domain)}
    return measure.party_id not in able
