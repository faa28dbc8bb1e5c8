"""A meeting is moved, cancelled, or goes on after all."""

from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.meetings.actions.gather_agenda import put_on_agenda
from thuisroute.meetings.actions.write_down import write_down
from thuisroute.meetings.models import Attendance
from thuisroute.meetings.moving import MEETINGS
from thuisroute.meetings.queries.one_meeting import locked_meeting
from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.planning import Moment, may_be_moved
from thuisroute.parties.rules.capabilities import Capability


def move_meeting(*, by: Actor, meeting: UUID, moment: Moment) -> None:
    """Everybody is asked again, and whoever moves it is there."""
    row = locked_meeting(by, meeting, to=Capability.KEEP_MEETINGS)
    insist(may_be_moved(moment, now=clock.now()))
    MEETINGS.move(
        row,
        to=MeetingState.MOVED,
        by=by,
        on=clock.today(),
        starts_at=moment.starts_at,
        minutes=moment.minutes,
        way=moment.way.value,
        office_id=moment.office,
        sequence=row.sequence + 1,
    )
    Attendance.objects.filter(meeting=row, party_id=by.party, role=by.role).update(
        answer="yes", answered_for=row.sequence, answered_by=by.user
    )
    put_on_agenda(row, by=by)
    write_down("move_meeting", row, on=moment.starts_at)


def cancel_meeting(*, by: Actor, meeting: UUID) -> None:
    """What stands on the agenda stays, for when it goes on after all."""
    _turn(meeting, by, MeetingState.CANCELLED, "cancel_meeting")


def resume_meeting(*, by: Actor, meeting: UUID) -> None:
    """It goes on after all, as it was planned; everybody is asked again."""
    _turn(meeting, by, MeetingState.PLANNED, "resume_meeting")


def _turn(meeting: UUID, by: Actor, to: MeetingState, verb: str) -> None:
    row = locked_meeting(by, meeting, to=Capability.KEEP_MEETINGS)
    MEETINGS.move(row, to=to, by=by, on=clock.today(), sequence=row.sequence + 1)
    write_down(verb, row)
