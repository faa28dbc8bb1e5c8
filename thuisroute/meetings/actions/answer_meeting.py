"""Say whether one comes to a meeting."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.meetings.actions.write_down import write_down
from thuisroute.meetings.models import Attendance, OwnAnswer
from thuisroute.meetings.queries.one_meeting import locked_meeting, meeting_for
from thuisroute.meetings.rules.planning import may_be_answered
from thuisroute.parties.rules.capabilities import Capability


def answer_meeting(*, by: Actor, meeting: UUID, comes: bool) -> None:
    """For the own seat; 404 when it was not asked."""
    row = locked_meeting(by, meeting, to=Capability.KEEP_MEETINGS)
    insist(may_be_answered(row.state))
    mine = Attendance.objects.filter(meeting=row, party_id=by.party, role=by.role)
    answer = "yes" if comes else "no"
    if not mine.update(answer=answer, answered_for=row.sequence, answered_by=by.user):
        raise Http404
    write_down("answer_meeting", row, answer=answer)


def answer_own(*, by: Actor, meeting: UUID, comes: bool, with_somebody: bool) -> None:
    """The resident, about the own meeting; may bring somebody along."""
    if by.subject is None:
        raise PermissionDenied
    row = meeting_for(by, meeting)
    insist(may_be_answered(row.state))
    OwnAnswer.objects.create(
        meeting=row,
        resident_id=row.resident_id,
        domain=row.domain,
        comes=comes,
        with_somebody=comes and with_somebody,
        answered_for=row.sequence,
        answered_at=clock.now(),
        answered_by=by.user,
    )
    write_down("answer_meeting", row, answer="yes" if comes else "no")
