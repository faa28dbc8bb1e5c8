"""A no that waits for another party: what stays, what follows and who reads it (R9)."""

from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import Error, transaction
from django.http import HttpResponse
from django.urls import reverse

from tests.cast import Cast
from tests.database import database_role
from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.confirm_no import Answer, confirm_no
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.actions.say_no import take_back_no
from thuisroute.matching.actions.withdraw_match import decline_candidate, withdraw_match
from thuisroute.matching.models import Allocation, Match, SaidNo, SaidNoWords
from thuisroute.matching.queries.steps import reached_on
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_proposal,
    an_accepted_offer,
    an_intake,
    an_offer,
    some_talk,
)
from thuisroute.referrals.tests.builders import a_ready_referral

WAITS, WORDS = "carrying_capacity", "De portiek draagt al veel."
NOT_SO = Answer(confirmed=False, why="not_so", words="De portiek is net opgeknapt.")
CONFIRMED = Answer(confirmed=True)


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


def says_no(cast: Cast, match: UUID, cause: str = WAITS) -> None:
    with cast.acting("housing_consultant") as actor:
        decline_candidate(
            by=actor, match=match, on=clock.today(), cause=cause, words=WORDS
        )


def answers(cast: Cast, match: UUID, answer: Answer, who: str = "mediator") -> None:
    with cast.acting(who) as actor:
        confirm_no(by=actor, match=match, on=clock.today(), answer=answer)


def takes_back(cast: Cast, match: UUID, who: str = "housing_consultant") -> None:
    with cast.acting(who) as actor:
        take_back_no(by=actor, match=match, on=clock.today())


def stands(cast: Cast, match: UUID) -> tuple[str, str, str]:
    with cast.acting("mediator"):
        row = Match.objects.select_related("home", "referral").get(pk=match)
        return row.state, row.home.state, row.referral.state


def outcome(cast: Cast, match: UUID) -> list[str]:
    with cast.acting("mediator"):
        rows = SaidNo.objects.filter(match_id=match).order_by("outcome")
        return list(rows.values_list("outcome", flat=True))


def text(cast: Cast, who: str, route: str, *args: UUID) -> str:
    answer = cast.client(who).get(reverse(route, args=args))
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def test_until_it_is_confirmed_everything_stays_and_then_it_ends_as_ever(
    cast: Cast,
) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    says_no(cast, match)
    assert stands(cast, match) == ("no_said", "held", "offered")
    with cast.acting("mediator"):
        assert not Allocation.objects.get(match_id=match).released
    with cast.acting("housing_consultant"):
        assert Match.objects.filter(pk=match).exists()
    answers(cast, match, CONFIRMED)
    assert stands(cast, match) == ("declined", "in_shop", "ready")
    with cast.acting("mediator"):
        row = Match.objects.get(pk=match)
        assert (row.ended_cause, row.spent_offer, row.no_from) == (WAITS, False, "")
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
    cast: Cast, made: type[object], stood: str
) -> None:
    match = made(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    assert isinstance(match, UUID)
    before = stands(cast, match)
    says_no(cast, match)
    assert stands(cast, match) == ("no_said", *before[1:])
    answers(cast, match, NOT_SO)
    assert stands(cast, match) == before
    assert before[0] == stood
    # And again: each no is a row of its own.
    says_no(cast, match)
    takes_back(cast, match)
    assert stands(cast, match) == before
    assert outcome(cast, match) == ["not_confirmed", "taken_back"]


def test_a_day_on_which_something_was_reached_stays_that_day(cast: Cast) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    accepted = clock.today()
    says_no(cast, match)
    cast.travel(3)
    answers(cast, match, NOT_SO)
    with cast.acting("housing_consultant") as actor:
        assert reached_on(match, MatchState.ACCEPTED) == accepted
        hold_intake(by=actor, match=match, talk=some_talk(accepted))
    assert stands(cast, match)[0] == "intake_held"


@pytest.mark.parametrize("who", ["housing_consultant", "wmo_consultant"])
def test_neither_who_said_it_nor_whom_nobody_asked_confirms_it(
    cast: Cast, who: str
) -> None:
    match = a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    says_no(cast, match)
    with pytest.raises(Refused):
        answers(cast, match, CONFIRMED, who)
    with pytest.raises(PermissionDenied):
        answers(cast, match, CONFIRMED, "support_worker")
    with pytest.raises(Refused):
        takes_back(cast, match, "support_worker")
    assert stands(cast, match)[0] == "no_said"


def test_what_was_decided_is_decided(cast: Cast) -> None:
    match = a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    with pytest.raises(Refused):
        answers(cast, match, CONFIRMED)
    says_no(cast, match)
    with pytest.raises(Refused):
        says_no(cast, match)
    answers(cast, match, NOT_SO)
    for late in (answers, lambda *said: takes_back(*said[:2])):
        with pytest.raises(Refused):
            late(cast, match, CONFIRMED)


def test_while_it_waits_no_step_is_taken(cast: Cast) -> None:
    match = an_intake(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    says_no(cast, match)
    today = clock.today()
    with cast.acting("housing_consultant") as actor, pytest.raises(Refused):
        allocate_home(by=actor, match=match, on=today)
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        record_answer(by=actor, match=match, reply=Reply(today, accepted=True))
    with cast.acting("mediator") as actor, pytest.raises(Refused):
        make_offer(by=actor, match=match, on=today, answer_by=None)


def test_a_resident_who_does_not_want_it_any_more_waits_for_nobody(cast: Cast) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    says_no(cast, match)
    with cast.acting("support_worker") as actor:
        withdraw_match(
            by=actor, match=match, on=clock.today(), cause="resident", words="Nee"
        )
    assert stands(cast, match) == ("withdrawn", "in_shop", "ready")
    assert outcome(cast, match) == ["overtaken"]


def test_a_proposal_with_a_no_loses_the_home_as_any_other(cast: Cast) -> None:
    home, first = a_home_in_shop(cast), a_ready_referral(cast)
    lost = a_proposal(cast, home, a_ready_referral(cast).pk)
    says_no(cast, lost)
    an_offer(cast, home, first.pk)
    assert stands(cast, lost)[0] == "withdrawn"
    assert outcome(cast, lost) == ["overtaken"]


def test_the_same_pair_is_not_proposed_again_while_a_no_waits(cast: Cast) -> None:
    home, referral = a_home_in_shop(cast), a_ready_referral(cast)
    says_no(cast, a_proposal(cast, home, referral.pk))
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
    says_no(cast, match)
    with cast.acting("housing_consultant") as actor:
        take_out_of_shop(by=actor, home=home, on=clock.today())
    answers(cast, match, answer)
    assert stands(cast, match)[1:] == ("outside_shop", "ready")


def test_who_confirms_reads_it_and_who_said_it_reads_why_not(cast: Cast) -> None:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    said = {"cause": WAITS, "words": WORDS, "once": uuid4()}
    page = cast.client("housing_consultant").post(
        reverse("decline_candidate", args=[match]), said, follow=True
    )
    assert "Tot het is bevestigd blijft alles zoals het is." in page.content.decode()
    turn = "Bevestig het nee, of niet: De buurt kan nu niet meer dragen"
    assert turn in text(cast, "mediator", "today")
    for who in ("housing_consultant", "support_worker", "wmo_consultant", "outsider"):
        assert turn not in text(cast, who, "today"), who
    page_of_it = text(cast, "mediator", "match", match)
    for told in (WORDS, "Stichting Woonvoorbeeld", "Geldt dit nee?"):
        assert told in page_of_it
    assert "Geldt dit nee?" not in text(cast, "housing_consultant", "match", match)
    assert "Neem het nee terug" in text(cast, "housing_consultant", "match", match)
    no = {"confirmed": "no", "why": "not_so", "words": "Net opgeknapt"}
    cast.client("mediator").post(
        reverse("confirm_no", args=[match]), no | {"once": uuid4()}
    )
    news = "Uw nee is niet bevestigd: De buurt kan nu niet meer dragen"
    assert news in text(cast, "housing_consultant", "today")
    assert news not in text(cast, "mediator", "today")
    answered = text(cast, "housing_consultant", "match", match)
    assert "waarop het nee rust is hier niet zo" in answered
    assert "Net opgeknapt" in answered


def test_past_its_last_day_it_is_on_the_list_and_still_waits(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    match = a_proposal(cast, a_home_in_shop(cast), referral.pk)
    says_no(cast, match)
    cast.travel(7)
    assert reverse("match", args=[match]) not in text(
        cast, "mediator", "stalled_matches"
    )
    cast.travel(1)
    assert reverse("match", args=[match]) in text(cast, "mediator", "stalled_matches")
    assert "is voorbij" in text(cast, "support_worker", "match", match)
    assert stands(cast, match)[0] == "no_said"


def test_the_database_ends_nothing_that_nobody_else_confirmed(cast: Cast) -> None:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    says_no(cast, match)
    with database_role("worker"):
        for ending in ({"ended_cause": WAITS}, {"ended_cause": "other"}):
            with pytest.raises(Error, match="not decided"), transaction.atomic():
                Match.objects.filter(pk=match).update(
                    state="declined", no_from="", **ending
                )
        row = SaidNo.objects.get(match_id=match)
        own = {
            "outcome": "confirmed",
            "decided_on": row.said_on,
            "decided_by": uuid4(),
            "decided_party": row.said_party,
        }
        with pytest.raises(Error, match="another_party"), transaction.atomic():
            SaidNo.objects.filter(pk=row.pk).update(**own)
        SaidNo.objects.filter(pk=row.pk).update(**own | {"outcome": "taken_back"})
        with pytest.raises(Error, match="once somebody else"), transaction.atomic():
            Match.objects.filter(pk=match).update(
                state="declined", no_from="", ended_cause=WAITS
            )
        with pytest.raises(Error, match="decided once"), transaction.atomic():
            SaidNo.objects.filter(pk=row.pk).update(outcome="overtaken")


def test_who_was_not_asked_confirms_nothing_in_raw_sql_either(cast: Cast) -> None:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    says_no(cast, match)
    for who in ("wmo_consultant", "support_worker"):
        with cast.acting(who) as actor:
            mine = {
                "outcome": "confirmed",
                "decided_on": clock.today(),
                "decided_by": actor.user,
                "decided_party": actor.party,
            }
            with pytest.raises(Error, match="row-level"), transaction.atomic():
                SaidNo.objects.filter(match_id=match).update(**mine)
            with pytest.raises(Error, match="denied"), transaction.atomic():
                SaidNo.objects.filter(match_id=match).update(cause="other")
    with cast.acting("other_consultant"):
        assert not SaidNo.objects.exists()
        assert not SaidNoWords.objects.exists()
