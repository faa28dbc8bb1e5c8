"""A case meeting around a tenant: prepared, held, and what was decided there."""

from datetime import datetime, time, timedelta

from thuisroute.kernel import clock
from thuisroute.meetings.actions.bring import bring
from thuisroute.meetings.actions.decide import decide
from thuisroute.meetings.actions.hold_meeting import hold_meeting
from thuisroute.meetings.actions.plan_meeting import plan_meeting
from thuisroute.meetings.queries.around import THE_RESIDENT, seats_around
from thuisroute.meetings.queries.at_the_table import at_the_table
from thuisroute.meetings.queries.one_meeting import meeting_for
from thuisroute.meetings.rules.deciding import Held, Resolved
from thuisroute.meetings.rules.planning import Moment, Way
from thuisroute.meetings.rules.rounds import MeetingKind
from thuisroute.project.example.case_cast import Tenant
from thuisroute.sharing.queries.policy import HOUSING

SUPPORT, OWNER = "support_worker", "housing_consultant"
AROUND = (SUPPORT, OWNER, "wmo_consultant")
AT, MINUTES = time(10), 60
A_MONTH = timedelta(days=30)


def met_about(who: Tenant, *, planned: int, days: int) -> None:
    """With everybody around the tenant; `planned` and held so many days ago."""
    stage = who.stage
    at = datetime.combine(stage.ago(days), AT, tzinfo=clock.AMSTERDAM)
    with who.acting(SUPPORT, days=planned) as actor:
        seats = [seat for seat, _name in seats_around(who.resident).values()]
        meeting = plan_meeting(
            by=actor,
            resident=who.resident,
            kind=MeetingKind.CASE_MEETING,
            moment=Moment(at, MINUTES, Way.HOME),
            asked=[THE_RESIDENT, *(one for one in seats if one.role in AROUND)],
        ).pk
        words = stage.word("case_meeting_brought")
        bring(by=actor, meeting=meeting, domain=HOUSING, text=words)
    with who.acting(SUPPORT, days=days) as actor:
        table = at_the_table(actor, meeting_for(actor, meeting))
        said = dict.fromkeys(
            (one.pk for one in table.items if one.text), stage.word("case_meeting_said")
        )
        there = frozenset(one.key for one in table.seats)
        hold_meeting(by=actor, meeting=meeting, held=Held(stage.ago(days), there, said))
        owner = next(one for one in seats if one.role == OWNER)
        text = stage.word("case_meeting_decided")
        resolved = Resolved(HOUSING, text, owner, stage.ago(days) + A_MONTH)
        decide(by=actor, meeting=meeting, resolved=resolved)
