"""Every act of the route is somebody's turn, and nobody is offered another's."""

from uuid import uuid4

import pytest
from django.urls import reverse

from thuisroute.desk.steps import (
    DOING,
    STEPS,
    Kind,
    page_for,
    steps_in,
    turn_of,
    turns,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import ROLE_MAY, Capability, may
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.tenancies.rules.lifecycle import LeaseState


@pytest.mark.parametrize(
    ("role", "kind", "state", "route"),
    [
        ("mediator", Kind.REFERRAL, ReferralState.REGISTERED, "referral"),
        ("mediator", Kind.MATCH, MatchState.REFUSAL_WEIGHED, "match"),
        ("housing_consultant", Kind.MATCH, MatchState.PROPOSED, "match"),
        ("housing_consultant", Kind.MATCH, MatchState.INTAKE_HELD, "match"),
        ("support_worker", Kind.MATCH, MatchState.OFFERED, "match"),
        ("support_worker", Kind.MATCH, MatchState.ACCEPTED, "match"),
        ("support_worker", Kind.MATCH, MatchState.ALLOCATED, "prepare_lease"),
        ("housing_consultant", Kind.LEASE, LeaseState.PREPARED, "lease"),
    ],
)
def test_a_record_waits_for_the_role_whose_act_it_is(
    role: str, kind: Kind, state: str, route: str
) -> None:
    assert state in turns(role, kind)
    step = turn_of(role, kind, state)
    assert step is not None
    assert step.route == route


@pytest.mark.parametrize("role", ["programme_manager", "administrator", "unknown"])
def test_who_has_no_part_in_a_dossier_is_asked_for_nothing(role: str) -> None:
    assert not any(turns(role, kind) for kind in Kind)


@pytest.mark.parametrize("role", sorted(ROLE_MAY))
def test_nobody_is_offered_what_the_role_may_not_do(role: str) -> None:
    for step in STEPS:
        offered = steps_in(role, {step.kind: step.state})
        assert all(may(role, one.capability) for one in offered)
        routes = [one.route for one in offered]
        assert len(routes) == len(set(routes))


def test_what_waits_comes_before_what_can_also_be_done() -> None:
    offered = list(steps_in("mediator", {Kind.REFERRAL: ReferralState.REGISTERED}))
    assert offered[0].waits


@pytest.mark.parametrize("route", sorted({one.route for one in STEPS}))
def test_every_step_leads_to_a_page_of_one_record(route: str) -> None:
    assert reverse(route, args=[uuid4()])


@pytest.mark.parametrize(("event", "page"), sorted(DOING.items()))
def test_every_obligation_is_met_on_a_page_of_the_lease(
    event: str, page: tuple[str, Capability]
) -> None:
    route, capability = page
    assert reverse(route, args=[uuid4()])
    for role in ROLE_MAY:
        assert bool(page_for(role, event)) == may(role, capability)
