"""The next review is planned, prepared and answered, for some of the residents."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from thuisroute.kernel import clock
from thuisroute.kernel.calendar import add_months
from thuisroute.meetings.actions.answer_meeting import answer_meeting
from thuisroute.meetings.actions.bring import bring
from thuisroute.meetings.actions.decide import decide, settle_decision
from thuisroute.meetings.actions.plan_meeting import plan_meeting
from thuisroute.meetings.queries.around import THE_RESIDENT, seats_around
from thuisroute.meetings.queries.meetings import meetings_of
from thuisroute.meetings.rules.deciding import Resolved, Settled
from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.planning import Moment, Way
from thuisroute.meetings.rules.rounds import MeetingKind
from thuisroute.project.example.life import Step
from thuisroute.project.example.scene import Scene
from thuisroute.sharing.queries.policy import HOUSING

# One in so many lives has its next review planned, or decided something at the last.
PLANNED = 2
HALF_YEAR = 6
AT = time(10, 30)
AN_HOUR = 60
DECIDED = ("meeting_decided", "meeting_decided_heating", "meeting_decided_key")
# What was decided is done some days before its time; of late a few are late.
BEFORE, LATE = timedelta(days=3), timedelta(days=45)
ROLES = ("support_worker", "housing_consultant")


def plan_next_review(scene: Scene) -> None:
    """The first that is still to come: half a year after this turn."""
    day = add_months(scene.on, HALF_YEAR)
    if not _concerned(scene) or day <= scene.today or _goes_on(scene):
        return
    at = datetime.combine(day, AT, tzinfo=clock.AMSTERDAM)
    with scene.support_worker() as actor:
        seats = [seat for seat, _name in seats_around(scene.resident).values()]
        meeting = plan_meeting(
            by=actor,
            resident=scene.resident,
            kind=MeetingKind.TENANCY_REVIEW,
            moment=Moment(at, AN_HOUR, Way.HOME),
            asked=[THE_RESIDENT, *(one for one in seats if one.role in ROLES)],
        ).pk
        bring(
            by=actor,
            meeting=meeting,
            domain=HOUSING,
            text=scene.word("meeting_brought"),
        )
    if scene.dice.random.randint(0, 1):
        with scene.consultant() as actor:
            answer_meeting(by=actor, meeting=meeting, comes=True)


def decide_at_review(scene: Scene) -> None:
    """Something was decided at the talk that was just held, and done in time."""
    if not _concerned(scene):
        return
    due = add_months(scene.on, 1)
    decision = _decided(scene, due)
    if decision and due + LATE < scene.today:
        with scene.support_worker(on=due - BEFORE) as actor:
            settle_decision(by=actor, decision=decision, settled=Settled.DONE)


def _decided(scene: Scene, due: date) -> UUID | None:
    with scene.support_worker() as actor:
        held = next(
            (
                one
                for one in meetings_of(actor, scene.resident)
                if one.state == MeetingState.HELD
            ),
            None,
        )
        if held is None:
            return None
        owner = next(
            (
                seat
                for seat, _name in seats_around(scene.resident).values()
                if seat.role == ROLES[1]
            ),
            THE_RESIDENT,
        )
        text = scene.word(scene.dice.random.choice(DECIDED))
        resolved = Resolved(HOUSING, text, owner, due)
        return decide(by=actor, meeting=held.pk, resolved=resolved).pk


def _concerned(scene: Scene) -> bool:
    return scene.life.number % PLANNED == 0


def _goes_on(scene: Scene) -> bool:
    """Whether this life has another talk, or an end, before today."""
    later = [turn for turn in scene.life.turns if turn.on > scene.on]
    return any(turn.step in {Step.REVIEW, Step.END} for turn in later)
