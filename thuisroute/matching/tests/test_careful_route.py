"""A proposal that is talked about before the home is offered."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.rounds import CarefulGround, RoundPoints, RoundRule
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.go_carefully import choose_route, write_talk
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.models import CarefulRoute, Match
from thuisroute.matching.rules.careful import (
    SHORT,
    Careful,
    Talk,
    may_choose_route,
    may_write_talk,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.tests.builders import a_framework_agreement, a_proposal
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.actions.hide_address import hide_address

DAY = date(2026, 3, 2)
GROUND = CarefulGround("safety", "1", Text("Veiligheid", "Safety"))
RULE = RoundRule("1", RoundPoints(), careful=(GROUND,))
SECRET = "Zij durft daar niet langs te lopen"


@pytest.mark.parametrize(
    ("ground", "state", "now", "allowed"),
    [
        ("safety", MatchState.PROPOSED, Careful(), True),
        ("other", MatchState.PROPOSED, Careful(), False),
        ("safety", MatchState.OFFERED, Careful(), False),
        ("safety", MatchState.PROPOSED, Careful("safety"), False),
        (SHORT, MatchState.PROPOSED, Careful("safety"), True),
        (SHORT, MatchState.PROPOSED, Careful("safety", DAY), False),
        (SHORT, MatchState.PROPOSED, Careful(), False),
    ],
)
def test_the_route_is_chosen_while_nothing_was_said(
    ground: str, state: MatchState, now: Careful, *, allowed: bool
) -> None:
    assert may_choose_route(ground, RULE, match=state, now=now).allowed is allowed


WAITS = Careful("safety")


@pytest.mark.parametrize(
    ("talk", "state", "now", "allowed"),
    [
        (Talk(DAY, "Ja."), MatchState.PROPOSED, WAITS, True),
        (Talk(DAY, " "), MatchState.PROPOSED, WAITS, False),
        (Talk(DAY, "Ja."), MatchState.PROPOSED, Careful(), False),
        (Talk(DAY, "Ja."), MatchState.PROPOSED, replace(WAITS, talked_on=DAY), False),
        (Talk(DAY, "Ja."), MatchState.WITHDRAWN, WAITS, False),
        (Talk(DAY - timedelta(2), "Ja."), MatchState.PROPOSED, WAITS, False),
        (Talk(DAY + timedelta(2), "Ja."), MatchState.PROPOSED, WAITS, False),
    ],
)
def test_a_talk_is_written_down_once_and_after_the_proposal(
    talk: Talk, state: MatchState, now: Careful, *, allowed: bool
) -> None:
    verdict = may_write_talk(
        talk,
        match=state,
        now=now,
        proposed_on=DAY - timedelta(1),
        today=DAY + timedelta(1),
    )
    assert verdict.allowed is allowed


def _proposed(cast: Cast) -> UUID:
    a_framework_agreement(cast)
    return a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)


def _ground(cast: Cast) -> str:
    rule = cast.agreement.rounds
    assert rule is not None
    return rule.careful[0].id


def test_nothing_is_offered_before_the_talk(cast: Cast) -> None:
    match, today = _proposed(cast), clock.today()
    with cast.acting("mediator") as actor:
        choose_route(by=actor, match=match, ground=_ground(cast))
        with pytest.raises(Refused, match="talked about first"):
            make_offer(by=actor, match=match, on=today, answer_by=None)
        write_talk(by=actor, match=match, talk=Talk(today, SECRET))
        make_offer(by=actor, match=match, on=today, answer_by=None)
        assert CarefulRoute.objects.get(pk=match).talk == SECRET


def test_the_page_goes_there_and_back_and_the_association_reads_nothing_of_it(
    cast: Cast,
) -> None:
    match = _proposed(cast)
    client, page = cast.client("mediator"), reverse("match", args=[match])
    label = "Een eerdere huur ging mis"
    assert label in client.get(page).content.decode()

    def send(step: str, **sent: str) -> str:
        answer = client.post(
            reverse(step, args=[match]), sent | {"once": str(uuid4())}, follow=True
        )
        return answer.content.decode()

    assert "Eerst wordt erover gesproken" in send("choose_route", ground=_ground(cast))
    assert "kan meteen worden aangeboden" in send("choose_route", ground="x")
    said = send("choose_route", ground="")
    assert "Eerst wordt erover gesproken" not in said
    send("choose_route", ground=_ground(cast))
    today = clock.today().isoformat()
    assert SECRET in send("write_talk", on="2020-01-01", words=SECRET)
    said = send("write_talk", on=today, words=SECRET)
    assert "Het gesprek is opgeschreven" in said
    assert SECRET in said
    seen = cast.client("housing_consultant").get(page).content.decode()
    assert SECRET not in seen
    assert label not in seen
    with cast.acting("housing_consultant"):
        assert Match.objects.filter(pk=match).exists()
        assert not CarefulRoute.objects.exists()


def test_a_talk_is_waited_for_also_when_the_address_is_hidden(cast: Cast) -> None:
    match, today = _proposed(cast), clock.today()
    with cast.acting("mediator") as actor:
        choose_route(by=actor, match=match, ground=_ground(cast))
        resident = Match.objects.get(pk=match).resident_id
    with cast.acting("support_worker") as actor:
        hide_address(by=actor, resident=resident, ground="threat", on=today)
    with cast.acting("mediator") as actor:
        with pytest.raises(Refused, match="talked about first"):
            make_offer(by=actor, match=match, on=today, answer_by=None)
        write_talk(by=actor, match=match, talk=Talk(today, SECRET))
        make_offer(by=actor, match=match, on=today, answer_by=None)


def test_whoever_hides_can_be_talked_about_first(cast: Cast) -> None:
    match, today = _proposed(cast), clock.today()
    with cast.acting("support_worker") as actor:
        resident = Match.objects.get(pk=match).resident_id
        hide_address(by=actor, resident=resident, ground="threat", on=today)
    with cast.acting("mediator") as actor:
        choose_route(by=actor, match=match, ground=_ground(cast))
    page = cast.client("mediator").get(reverse("match", args=[match])).content.decode()
    assert "Eerst wordt erover gesproken" in page
