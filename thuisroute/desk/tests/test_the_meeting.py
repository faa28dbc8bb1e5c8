"""A meeting as people plan, prepare, move and hold it, and what follows from it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404

from tests.cast import Cast
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.tests.builders import a_goal, agree
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.verdicts import Refused
from thuisroute.meetings.actions.answer_meeting import answer_meeting
from thuisroute.meetings.actions.bring import bring, take_off
from thuisroute.meetings.actions.decide import settle_decision
from thuisroute.meetings.actions.gather_agenda import gather_agenda
from thuisroute.meetings.actions.move_meeting import (
    cancel_meeting,
    move_meeting,
    resume_meeting,
)
from thuisroute.meetings.models import AgendaItem, Meeting
from thuisroute.meetings.queries.at_the_table import AtTheTable, at_the_table
from thuisroute.meetings.queries.meetings import (
    decisions_waiting,
    meetings_of,
    meetings_to_answer,
)
from thuisroute.meetings.queries.one_meeting import meeting_for
from thuisroute.meetings.rules.deciding import Settled
from thuisroute.meetings.rules.rounds import MeetingKind
from thuisroute.meetings.tests.builders import (
    CARE,
    HOUSING,
    a_decision,
    a_meeting,
    at_ten,
    held,
)
from thuisroute.obligations.models import Obligation
from thuisroute.tenancies.models import Review
from thuisroute.tenancies.queries.reviews import reviews_of_tenancy
from thuisroute.tenancies.tests.builders import a_review, a_running_lease

REVIEW = MeetingKind.TENANCY_REVIEW


def seen(cast: Cast, who: str, meeting: Meeting) -> AtTheTable:
    with cast.acting(who) as actor:
        return at_the_table(actor, meeting_for(actor, meeting.pk))


def waiting(cast: Cast, who: str) -> tuple[int, int]:
    """Meetings to answer and decisions to carry out."""
    with cast.acting(who) as actor:
        meetings = meetings_to_answer(actor, limit=9)
        decisions = decisions_waiting(actor, limit=9)
        answers = ask(meetings, decisions)
        return len(answers.of(meetings)), len(answers.of(decisions))


def test_what_is_due_comes_on_the_agenda_by_itself(cast: Cast) -> None:
    lease = a_running_lease(cast)
    meeting = a_meeting(cast, lease.resident_id, in_days=21)
    due = {one.clock for one in seen(cast, "housing_consultant", meeting).items}
    assert "neighbour_agreements" in due
    assert "tenancy_review" not in due
    # Once more adds what is new, and nothing twice.
    with cast.acting("support_worker") as actor:
        gather_agenda(by=actor, meeting=meeting.pk)
    assert {one.clock for one in seen(cast, "support_worker", meeting).items} == due


def test_each_reads_what_is_brought_in_their_own_life_domains(cast: Cast) -> None:
    meeting = a_meeting(cast, a_running_lease(cast).resident_id)
    with cast.acting("support_worker") as actor:
        bring(by=actor, meeting=meeting.pk, domain=CARE, text="De medicijnen")
        bring(by=actor, meeting=meeting.pk, domain=HOUSING, text="De tuin")
    with cast.acting("housing_consultant") as actor:
        bring(by=actor, meeting=meeting.pk, domain=HOUSING, text="De schutting")
        with pytest.raises(Refused):
            bring(by=actor, meeting=meeting.pk, domain=CARE, text="De zorg")

    def brought(who: str) -> set[str]:
        return {one.text for one in seen(cast, who, meeting).items if one.text}

    assert brought("housing_consultant") == {"De tuin", "De schutting"}
    assert brought("support_worker") == {"De medicijnen", "De tuin", "De schutting"}


def test_one_takes_off_what_the_own_organisation_brought(cast: Cast) -> None:
    meeting = a_meeting(cast, a_running_lease(cast).resident_id)
    with cast.acting("support_worker") as actor:
        bring(by=actor, meeting=meeting.pk, domain=HOUSING, text="De tuin")
        item = AgendaItem.objects.get(text="De tuin").pk
    with cast.acting("housing_consultant") as actor, pytest.raises(PermissionDenied):
        take_off(by=actor, item=item)
    with cast.acting("support_worker") as actor:
        take_off(by=actor, item=item)
    assert not [one for one in seen(cast, "support_worker", meeting).items if one.text]


def test_a_meeting_of_those_who_care_is_unknown_to_the_association(
    cast: Cast,
) -> None:
    lease = a_running_lease(cast)
    meeting = a_meeting(
        cast, lease.resident_id, roles=("support_worker", "wmo_consultant")
    )
    with cast.acting("housing_consultant") as actor:
        assert meetings_of(actor, lease.resident_id) == []
        with pytest.raises(Http404):
            meeting_for(actor, meeting.pk)


def test_whoever_is_asked_answers_and_is_asked_again_when_it_moves(
    cast: Cast,
) -> None:
    meeting = a_meeting(cast, a_running_lease(cast).resident_id)
    assert waiting(cast, "support_worker")[0] == 0
    assert waiting(cast, "housing_consultant")[0] == 1
    with cast.acting("housing_consultant") as actor:
        answer_meeting(by=actor, meeting=meeting.pk, comes=True)
    assert waiting(cast, "housing_consultant")[0] == 0
    with cast.acting("support_worker") as actor:
        later = at_ten(clock.today() + timedelta(days=9))
        move_meeting(by=actor, meeting=meeting.pk, moment=later)
    assert waiting(cast, "housing_consultant")[0] == 1
    with cast.acting("wmo_consultant") as actor, pytest.raises(Http404):
        answer_meeting(by=actor, meeting=meeting.pk, comes=True)


def test_a_cancelled_meeting_goes_on_after_all(cast: Cast) -> None:
    meeting = a_meeting(cast, a_running_lease(cast).resident_id)
    with cast.acting("support_worker") as actor:
        cancel_meeting(by=actor, meeting=meeting.pk)
        with pytest.raises(Refused):
            bring(by=actor, meeting=meeting.pk, domain=HOUSING, text="De tuin")
        resume_meeting(by=actor, meeting=meeting.pk)
        bring(by=actor, meeting=meeting.pk, domain=HOUSING, text="De tuin")


def test_a_review_that_was_planned_fulfils_what_is_due(cast: Cast) -> None:
    lease = a_running_lease(cast)
    meeting = a_meeting(cast, lease.resident_id, kind=REVIEW, in_days=170)
    cast.travel(171)
    held(cast, meeting)
    with cast.acting("support_worker"):
        review = Review.objects.get(meeting=meeting)
        assert (review.kind, review.lease_id) == ("tenancy_review", lease.pk)
        due = Obligation.objects.filter(
            resident_id=lease.resident_id, clock="tenancy_review", settled="done"
        )
        assert due.count() == 1


def test_a_review_without_everybody_whom_the_article_names_is_refused(
    cast: Cast,
) -> None:
    lease = a_running_lease(cast)
    meeting = a_meeting(
        cast, lease.resident_id, kind=REVIEW, roles=("support_worker",), in_days=1
    )
    cast.travel(2)
    with pytest.raises(Refused), transaction.atomic():
        held(cast, meeting)
    with cast.acting("support_worker") as actor:
        assert meeting_for(actor, meeting.pk).state == "planned"


def test_a_talk_that_nobody_planned_has_a_meeting_too(cast: Cast) -> None:
    lease = a_running_lease(cast)
    a_review(cast, lease)
    with cast.acting("housing_consultant") as actor:
        (meeting,) = meetings_of(actor, lease.resident_id)
        assert (meeting.state, meeting.kind, meeting.minutes) == (
            "held", "tenancy_review", 0,
        )  # fmt: skip
        there = at_the_table(actor, meeting).seats
        assert {one.party_kind for one in there} == {
            "care_provider", "housing_association", "resident",
        }  # fmt: skip


def test_a_talk_written_down_is_the_one_that_was_planned(cast: Cast) -> None:
    lease = a_running_lease(cast)
    meeting = a_meeting(cast, lease.resident_id, kind=REVIEW, in_days=1)
    cast.travel(1)
    a_review(cast, lease)
    with cast.acting("support_worker") as actor:
        assert [one.pk for one in meetings_of(actor, lease.resident_id)] == [meeting.pk]
        assert meeting_for(actor, meeting.pk).state == "held"
        assert len(reviews_of_tenancy(actor, lease.match_id, lease.resident_id)) == 1


def test_a_decision_stands_in_the_plan_and_with_whoever_does_it(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    a_goal(cast, resident)
    with cast.acting("housing_consultant") as actor:
        agree(actor, resident, HOUSING)
    meeting = a_meeting(cast, resident)
    decision = a_decision(cast, meeting, role="housing_consultant")
    a_decision(cast, meeting, domain=CARE, text="Samen naar de dokter")
    assert waiting(cast, "housing_consultant")[1] == 1
    with cast.acting("housing_consultant") as actor:
        plan = plan_of(actor, resident)
        assert {*plan.decided} == {HOUSING}
        assert plan.decided[HOUSING][0].text == decision.text
        # The part changed after it was agreed to, so that is asked again.
        assert plan.changed[HOUSING] == 2
        agree(actor, resident, HOUSING)
        settle_decision(by=actor, decision=decision.pk, settled=Settled.DONE)
    assert waiting(cast, "housing_consultant")[1] == 0
    with cast.acting("housing_consultant") as actor:
        settle_decision(by=actor, decision=decision.pk, settled=Settled.OPEN)
    assert waiting(cast, "housing_consultant")[1] == 1
