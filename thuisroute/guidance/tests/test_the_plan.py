"""A plan from the first goal to what becomes of it, and who agrees to which part."""

import pytest
from django.http import Http404

from tests.cast import Cast
from thuisroute.guidance.actions.explore import Explored, explore
from thuisroute.guidance.actions.move_goal import move_goal
from thuisroute.guidance.models import Goal, GoalStep, PlanApproval
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.rules.planning import Outcome
from thuisroute.guidance.tests.builders import FINANCE, HOUSING, a_goal, agree
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.tests.builders import a_running_lease


def test_a_goal_is_set_reached_and_taken_up_again(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    goal = a_goal(cast, resident).pk
    with cast.acting("support_worker") as actor:
        move_goal(by=actor, goal=goal, to=GoalState.REACHED)
        move_goal(by=actor, goal=goal, to=GoalState.OPEN)
        with pytest.raises(Refused):
            move_goal(by=actor, goal=goal, to=GoalState.LET_GO)
        move_goal(by=actor, goal=goal, to=GoalState.LET_GO, reason="Anders gekozen")
        row = Goal.objects.get(pk=goal)
        steps = [one.to_state for one in GoalStep.objects.order_by("at", "id")]
    assert (row.state, row.end_reason) == ("let_go", "Anders gekozen")
    assert steps == ["reached", "open", "let_go"]


def test_a_part_that_was_agreed_to_is_asked_again_when_it_changes(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    let_in(cast, resident)
    a_goal(cast, resident, domain=FINANCE)
    a_goal(cast, resident)
    for who in ("support_worker", "resident"):
        with cast.acting(who) as actor:
            agree(actor, resident, FINANCE)
            with pytest.raises(Refused):
                agree(actor, resident, FINANCE)
    a_goal(cast, resident, domain=FINANCE, wanted="Geen schulden meer")
    with cast.acting("support_worker") as actor:
        seen = plan_of(actor, resident)
        assert [one.number for one in seen.versions] == [2, 1]
        assert seen.changed == {FINANCE: 2, HOUSING: 1}
        agree(actor, resident, FINANCE)
        assert PlanApproval.objects.filter(plan__number=2).count() == 1


def test_the_association_agrees_to_living_behaviour_only(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    a_goal(cast, resident)
    a_goal(cast, resident, domain=FINANCE)
    with cast.acting("housing_consultant") as actor:
        seen = plan_of(actor, resident)
        assert set(seen.goals) == {HOUSING}
        agree(actor, resident, HOUSING)
        with pytest.raises(Http404):
            agree(actor, resident, FINANCE)


def test_what_the_agreement_names_is_asked_about_with_an_outcome(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    with cast.acting("support_worker") as actor:
        explore(
            by=actor, resident=resident,
            explored=Explored("informal_care", Outcome.WANTED, "Mijn zus wil helpen"),
        )  # fmt: skip
        with pytest.raises(Refused):
            explore(
                by=actor, resident=resident,
                explored=Explored("something_else", Outcome.THERE),
            )  # fmt: skip
        assert plan_of(actor, resident).explored["informal_care"].outcome == "wanted"
