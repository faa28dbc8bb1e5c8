"""Meetings as the people of the cast plan and hold them, with real actions."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.meetings.actions.decide import decide
from thuisroute.meetings.actions.hold_meeting import hold_meeting
from thuisroute.meetings.actions.plan_meeting import plan_meeting
from thuisroute.meetings.models import Attendance, Decision, Meeting
from thuisroute.meetings.queries.around import THE_RESIDENT, seats_around
from thuisroute.meetings.rules.deciding import Held, Resolved
from thuisroute.meetings.rules.planning import Invited, Moment, Way
from thuisroute.meetings.rules.rounds import MeetingKind

HOUSING = "housing_and_living_behaviour"
CARE = "self_care_and_health"
TEN = time(10)


def at_ten(on: date, *, way: Way = Way.HOME, office: UUID | None = None) -> Moment:
    """An hour, in the morning."""
    at = datetime.combine(on, TEN, tzinfo=clock.AMSTERDAM)
    return Moment(at, 60, way, office)


def seats(resident: UUID, *roles: str) -> list[Invited]:
    """Those in these roles around the resident, and the resident."""
    found = [seat for seat, _name in seats_around(resident).values()]
    return [THE_RESIDENT, *(one for one in found if one.role in roles)]


def a_meeting(
    cast: Cast,
    resident: UUID,
    *,
    kind: MeetingKind = MeetingKind.CASE_MEETING,
    roles: tuple[str, ...] = ("support_worker", "housing_consultant"),
    in_days: int = 7,
) -> Meeting:
    """Planned by the support worker, in a week."""
    with cast.acting("support_worker") as actor:
        return plan_meeting(
            by=actor,
            resident=resident,
            kind=kind,
            moment=at_ten(clock.today() + timedelta(days=in_days)),
            asked=seats(resident, *roles),
        )


def a_decision(
    cast: Cast,
    meeting: Meeting,
    *,
    domain: str = HOUSING,
    text: str = "De tuin wordt opgeruimd",
    role: str = "support_worker",
) -> Decision:
    """Written down by the support worker, to be done in a month."""
    with cast.acting("support_worker") as actor:
        owner = next(
            one for one in seats(meeting.resident_id, role) if one.role == role
        )
        due = clock.today() + timedelta(days=30)
        return decide(
            by=actor,
            meeting=meeting.pk,
            resolved=Resolved(domain, text, owner, due),
        )


def held(cast: Cast, meeting: Meeting) -> None:
    """Today, with everybody there."""
    with cast.acting("support_worker") as actor:
        rows = Attendance.objects.filter(meeting=meeting)
        there = frozenset(rows.values_list("pk", flat=True))
        hold_meeting(by=actor, meeting=meeting.pk, held=Held(clock.today(), there))
