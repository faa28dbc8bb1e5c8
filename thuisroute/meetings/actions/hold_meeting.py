"""A meeting was held: who was there, and what was said, in short."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.meetings.actions.write_down import write_down
from thuisroute.meetings.events import MeetingHeld
from thuisroute.meetings.models import AgendaItem, Attendance, Meeting
from thuisroute.meetings.moving import MEETINGS
from thuisroute.meetings.queries.one_meeting import locked_meeting
from thuisroute.meetings.rules.deciding import Held, may_be_held
from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.rounds import HOLDS, MeetingKind
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.queries.words import domains_with_words


def hold_meeting(*, by: Actor, meeting: UUID, held: Held) -> Meeting:
    """What follows from it, such as a review of the tenancy, follows by itself."""
    row = locked_meeting(by, meeting, to=Capability.KEEP_MEETINGS)
    insist_on_role(by, HOLDS[MeetingKind(row.kind)])
    insist(may_be_held(held, today=clock.today()))
    mark_held(row, on=held.on, there=held.there, by=by)
    write_minutes(by, row, held.said)
    write_down("hold_meeting", row, on=held.on)
    publish(
        MeetingHeld(
            region=by.region,
            on=held.on,
            by=by,
            resident=row.resident_id,
            meeting=row.pk,
            kind=MeetingKind(row.kind),
            took_part=_kinds(row),
        )
    )
    return row


def mark_held(
    meeting: Meeting, *, on: date, there: Collection[UUID], by: Actor
) -> None:
    """Who of those asked was there, and that it is over."""
    for one in Attendance.objects.filter(meeting=meeting):
        one.was_there = one.pk in there
        one.save(update_fields=["was_there"])
    MEETINGS.move(meeting, to=MeetingState.HELD, by=by, on=clock.today(), held_on=on)


def _kinds(meeting: Meeting) -> tuple[str, ...]:
    there = Attendance.objects.filter(meeting=meeting, was_there=True)
    return tuple(sorted(set(there.values_list("party_kind", flat=True))))


def write_minutes(by: Actor, meeting: Meeting, said: dict[UUID, str]) -> None:
    """Of the subjects that the writer reads; of the others nothing changes."""
    mine = AgendaItem.objects.filter(
        meeting=meeting, domain__in=domains_with_words(by, meeting.resident_id)
    )
    for key, text in said.items():
        mine.filter(pk=key).update(said=text.strip())


def add_minutes(*, by: Actor, meeting: UUID, said: dict[UUID, str]) -> None:
    """What was said, once more, after it was held."""
    row = locked_meeting(by, meeting, to=Capability.KEEP_MEETINGS)
    if row.state != MeetingState.HELD:
        raise Refused(Reason("Write this down when the meeting was held."))
    write_minutes(by, row, said)
    write_down("add_minutes", row)
