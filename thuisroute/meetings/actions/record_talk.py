"""A talk that was written down as held has a meeting, planned beforehand or not."""

from collections.abc import Iterable
from datetime import date, datetime, time
from uuid import UUID

from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.meetings.actions.hold_meeting import mark_held
from thuisroute.meetings.models import Attendance, Meeting
from thuisroute.meetings.queries.meetings import coming_meeting
from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.planning import HOUSING, Way
from thuisroute.meetings.rules.rounds import MeetingKind
from thuisroute.parties.queries import party
from thuisroute.sharing.queries.policy import involved

NOON = time(12)


def record_talk(
    *,
    by: Actor,
    resident: UUID,
    kind: MeetingKind,
    on: date,
    took_part: Iterable[Participant],
) -> UUID:
    """Within an action that has locked the dossier. What was planned for that day or
    before it is the one that was held; else it was held without being planned."""
    there = {(one.party_kind, one.role) for one in took_part}
    planned = coming_meeting(resident, kind)
    if planned and clock.local(planned.starts_at).date() <= on:
        kinds = {party_kind for party_kind, _role in there}
        rows = Attendance.objects.filter(meeting=planned, party_kind__in=kinds)
        came = set(rows.values_list("pk", flat=True))
        mark_held(planned, on=on, there=came, by=by)
        return planned.pk
    return _unplanned(by, resident, kind, on, there)


def _unplanned(
    by: Actor,
    resident: UUID,
    kind: MeetingKind,
    on: date,
    there: Iterable[tuple[str, str]],
) -> UUID:
    meeting = Meeting.objects.create(
        resident_id=resident,
        domain=HOUSING.value,
        kind=kind.value,
        state=MeetingState.PLANNED.value,
        starts_at=datetime.combine(on, NOON, tzinfo=clock.AMSTERDAM),
        minutes=0,
        way=Way.UNSAID.value,
        planned_by=by.user,
        planned_on=clock.today(),
    )
    came = [
        Attendance.objects.create(
            meeting=meeting,
            resident_id=resident,
            domain=HOUSING.value,
            party_id=_party(by, resident, party_kind),
            party_kind=party_kind,
            role=role,
        ).pk
        for party_kind, role in sorted(there)
    ]
    mark_held(meeting, on=on, there=came, by=by)
    return meeting.pk


def _party(by: Actor, resident: UUID, kind: str) -> UUID | None:
    """The own one, or the one of that kind that has to do with the resident."""
    if party(by.party).kind == kind:
        return by.party
    return involved(resident, kind).values_list("party_id", flat=True).first()
