"""Plan a meeting about a resident, and put what is due on its agenda."""

from collections.abc import Sequence
from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.meetings.actions.gather_agenda import put_on_agenda
from thuisroute.meetings.actions.write_down import write_down
from thuisroute.meetings.models import Attendance, Meeting
from thuisroute.meetings.queries.around import law_of, persons_of
from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.planning import (
    HOUSING,
    Invited,
    Moment,
    may_be_planned,
    shared_by,
)
from thuisroute.meetings.rules.rounds import MeetingKind, kinds_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident


def plan_meeting(
    *,
    by: Actor,
    resident: UUID,
    kind: MeetingKind,
    moment: Moment,
    asked: Sequence[Invited],
) -> Meeting:
    """Everybody asked finds it under Today, with an invitation for their calendar."""
    insist_on_resident(by, resident, domain=HOUSING, to=Capability.KEEP_MEETINGS)
    lock_dossier(resident)
    if kind not in kinds_in(law_of(resident)):
        raise Refused(Reason("The agreement does not ask for this."), field="kind")
    insist(may_be_planned(moment, asked, now=clock.now()))
    meeting = Meeting.objects.create(
        resident_id=resident,
        domain=shared_by(kind, asked).value,
        kind=kind.value,
        state=MeetingState.PLANNED.value,
        starts_at=moment.starts_at,
        minutes=moment.minutes,
        way=moment.way.value,
        office_id=moment.office,
        planned_by=by.user,
        planned_on=clock.today(),
    )
    invite(meeting, asked, by=by)
    put_on_agenda(meeting, by=by)
    write_down("plan_meeting", meeting, on=moment.starts_at, asked=len(asked))
    return meeting


def invite(meeting: Meeting, asked: Sequence[Invited], *, by: Actor) -> None:
    """Whoever plans it is there; the others are still to answer."""
    persons = persons_of(meeting.resident_id)
    for one in asked:
        mine = (one.party, one.role) == (by.party, by.role)
        Attendance.objects.create(
            meeting=meeting,
            resident_id=meeting.resident_id,
            domain=meeting.domain,
            party_id=one.party,
            party_kind=one.party_kind,
            role=one.role,
            person=persons.get((one.party, one.role)) if one.party else None,
            answer="yes" if mine else "",
            answered_by=by.user if mine else None,
        )
