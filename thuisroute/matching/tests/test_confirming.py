"""A no that waits for another party: what stays, and what follows from it (R9)."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied

from tests.cast import Cast
from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.confirm_no import Answer
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.actions.withdraw_match import withdraw_match
from thuisroute.matching.models import Allocation, Match
from thuisroute.matching.queries.nos import nos_of
from thuisroute.matching.queries.steps import reached_on
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.tests.builders import (
    TO_CONFIRM,
    a_framework_agreement,
    a_no_answered,
    a_no_said,
    a_no_taken_back,
    a_proposal,
    an_accepted_offer,
    an_intake,
    an_offer,
    some_talk,
)
from thuisroute.referrals.tests.builders import a_ready_referral

NOT_SO = Answer(confirmed=False, why="not_so", words="De portiek is net opgeknapt.")
CONFIRMED = Answer(confirmed=True)


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


def stands(cast: Cast, match: UUID) -> tuple[str, str, str]:
    with cast.acting("mediator"):
        row = Match.objects.select_related("home", "referral").get(pk=match)
        return row.state, row.home.state, row.referral.state


def outcome(cast: Cast, match: UUID) -> list[str]:
    with cast.acting("mediator"):
        return [one.outcome for one in nos_of(match)]


def test_until_it_is_confirmed_everything_stays_and_then_it_ends_as_ever(
    cast: Cast,
) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    assert stands(cast, match) == ("no_said", "held", "offered")
    with cast.acting("mediator"):
        assert not Allocation.objects.get(match_id=match).released
    with cast.acting("housing_consultant"):
        assert Match.objects.filter(pk=match).exists()
    a_no_answered(cast, match, CONFIRMED)
    assert stands(cast, match) == ("declined", "in_shop", "ready")
    with cast.acting("mediator"):
        row = Match.objects.get(pk=match)
        assert (row.ended_cause, row.spent_offer, row.no_from) == (
            TO_CONFIRM,
            False,
            "",
        )
    with cast.acting("housing_consultant"):
        assert not Match.objects.filter(pk=match).exists()
    assert outcome(cast, match) == ["confirmed"]


@pytest.mark.parametrize(
    ("made", "stood"),
    [
        (a_proposal, "proposed"),
        (an_offer, "offered"),
        (an_accepted_offer, "accepted"),
        (an_intake, "intake_held"),
    ],
)
def test_not_confirmed_it_goes_on_from_where_it_was(
    cast: Cast, made: Callable[..., UUID], stood: str
) -> None:
    match = made(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    before = stands(cast, match)
    a_no_said(cast, match)
    assert stands(cast, match) == ("no_said", *before[1:])
    a_no_answered(cast, match, NOT_SO)
    assert stands(cast, match) == before
    assert before[0] == stood
    # And again: each no is a row of its own.
    a_no_said(cast, match)
    a_no_taken_back(cast, match)
    assert stands(cast, match) == before
    assert outcome(cast, match) == ["taken_back", "not_confirmed"]


def test_a_day_on_which_something_was_reached_stays_that_day(cast: Cast) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    accepted = clock.today()
    a_no_said(cast, match)
    cast.travel(3)
    a_no_answered(cast, match, NOT_SO)
    with cast.acting("housing_consultant") as actor:
        assert reached_on(match, MatchState.ACCEPTED) == accepted
        hold_intake(by=actor, match=match, talk=some_talk(accepted))
    assert stands(cast, match)[0] == "intake_held"


@pytest.mark.parametrize("who", ["housing_consultant", "wmo_consultant"])
def test_neither_who_said_it_nor_whom_nobody_asked_confirms_it(
    cast: Cast, who: str
) -> None:
    match = a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    with pytest.raises(Refused):
        a_no_answered(cast, match, CONFIRMED, who)
    with pytest.raises(PermissionDenied):
        a_no_answered(cast, match, CONFIRMED, "support_worker")
    with pytest.raises(Refused):
        a_no_taken_back(cast, match, "support_worker")
    assert stands(cast, match)[0] == "no_said"


def test_what_was_decided_is_decided(cast: Cast) -> None:
    match = a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    with pytest.raises(Refused):
        a_no_answered(cast, match, CONFIRMED)
    a_no_said(cast, match)
    with pytest.raises(Refused):
        a_no_said(cast, match)
    a_no_answered(cast, match, NOT_SO)
    for late in (a_no_answered, lambda *said: a_no_taken_back(*said[:2])):
        with pytest.raises(Refused):
            late(cast, match, CONFIRMED)


def test_while_it_waits_no_step_is_taken(cast: Cast) -> None:
    match = an_intake(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    today = clock.today()
    with cast.acting("housing_consultant") as actor, pytest.raises(Refused):
        allocate_home(by=actor, match=match, on=today)
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        record_answer(by=actor, match=match, reply=Reply(today, accepted=True))
    with cast.acting("mediator") as actor, pytest.raises(Refused):
        make_offer(by=actor, match=match, on=today, answer_by=None)


def test_a_resident_who_does_not_want_it_any_more_waits_for_nobody(cast: Cast) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    with cast.acting("support_worker") as actor:
        withdraw_match(
            by=actor, match=match, on=clock.today(), cause="resident", words="Nee"
        )
    assert stands(cast, match) == ("withdrawn", "in_shop", "ready")
    assert outcome(cast, match) == ["overtaken"]


def test_a_proposal_with_a_no_loses_the_home_as_any_other(cast: Cast) -> None:
    home, first = a_home_in_shop(cast), a_ready_referral(cast)
    lost = a_proposal(cast, home, a_ready_referral(cast).pk)
    a_no_said(cast, lost)
    an_offer(cast, home, first.pk)
    assert stands(cast, lost)[0] == "withdrawn"
    assert outcome(cast, lost) == ["overtaken"]


def test_the_same_pair_is_not_proposed_again_while_a_no_waits(cast: Cast) -> None:
    home, referral = a_home_in_shop(cast), a_ready_referral(cast)
    a_no_said(cast, a_proposal(cast, home, referral.pk))
    with cast.acting("mediator") as actor, pytest.raises(Refused, match="already"):
        propose_match(
            by=actor,
            home=home,
            referral=referral.pk,
            deviation_reason="Toch",
            on=clock.today(),
        )


@pytest.mark.parametrize("answer", [CONFIRMED, NOT_SO])
def test_a_home_that_left_the_shop_meanwhile_comes_back_by_nothing(
    cast: Cast, answer: Answer
) -> None:
    home = a_home_in_shop(cast)
    match = a_proposal(cast, home, a_ready_referral(cast).pk)
    a_no_said(cast, match)
    with cast.acting("housing_consultant") as actor:
        take_out_of_shop(by=actor, home=home, on=clock.today())
    a_no_answered(cast, match, answer)
    assert stands(cast, match)[1:] == ("outside_shop", "ready")
