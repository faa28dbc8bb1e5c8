"""What the agreement asks in this dossier comes on the agenda by itself."""

from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.meetings.actions.write_down import write_down
from thuisroute.meetings.models import AgendaItem, Meeting
from thuisroute.meetings.queries.around import open_dues
from thuisroute.meetings.queries.one_meeting import locked_meeting
from thuisroute.meetings.rules.planning import may_be_answered, on_agenda
from thuisroute.parties.rules.capabilities import Capability


def gather_agenda(*, by: Actor, meeting: UUID) -> None:
    """What has come up since it was planned is added; nothing is taken away."""
    row = locked_meeting(by, meeting, to=Capability.KEEP_MEETINGS)
    insist(may_be_answered(row.state))
    put_on_agenda(row, by=by)
    write_down("gather_agenda", row)


def put_on_agenda(meeting: Meeting, *, by: Actor) -> None:
    """Within an action that has locked the dossier. Everybody with whom the dossier is
    shared sees what is due, so it stands in the life domain of the meeting."""
    day = clock.local(meeting.starts_at).date()
    due = on_agenda(open_dues(by, meeting.resident_id), on=day)
    AgendaItem.objects.bulk_create(
        [
            AgendaItem(
                meeting=meeting,
                resident_id=meeting.resident_id,
                domain=meeting.domain,
                clock=one.clock,
                article=one.article,
                due=one.due,
                added_on=clock.today(),
                added_by=by.user,
            )
            for one in due
        ],
        ignore_conflicts=True,
    )
