"""A match ends by a reason of the agreement, and everything follows at once (R9)."""

from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from tests.cast import Cast
from thuisroute.homes.models import Home
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.actions.withdraw_match import decline_candidate, withdraw_match
from thuisroute.matching.models import Match
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_proposal,
    a_refused_offer,
    an_accepted_offer,
    an_intake,
    an_offer,
    some_talk,
)
from thuisroute.referrals.actions.park import unpark
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.referrals.tests.builders import a_ready_referral


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


def ended(cast: Cast, who: str, match: UUID, cause: str, words: str = "Kort") -> None:
    end = decline_candidate if who == "housing_consultant" else withdraw_match
    with cast.acting(who) as actor:
        end(by=actor, match=match, on=clock.today(), cause=cause, words=words)


def text_of(answer: HttpResponseBase) -> str:
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def today_of(cast: Cast, who: str) -> str:
    return text_of(cast.client(who).get(reverse("today")))


def stands(cast: Cast, match: UUID) -> tuple[str, str, str, bool]:
    with cast.acting("mediator"):
        row = Match.objects.select_related("home", "referral").get(pk=match)
        return row.state, row.home.state, row.referral.state, row.spent_offer


@pytest.mark.parametrize(
    ("who", "cause", "state", "home", "referral", "spent"),
    [
        ("support_worker", "resident", "withdrawn", "in_shop", "ready", True),
        ("support_worker", "not_now", "withdrawn", "in_shop", "parked", False),
        ("support_worker", "support_not_ready", "withdrawn", "in_shop", "parked",
         False),
        ("mediator", "mistake", "withdrawn", "in_shop", "ready", False),
        ("mediator", "home_unavailable", "withdrawn", "outside_shop", "ready", False),
        ("housing_consultant", "home_unsuitable", "declined", "in_shop", "ready",
         False),
        ("housing_consultant", "home_unavailable", "declined", "outside_shop", "ready",
         False),
    ],
)  # fmt: skip
def test_after_acceptance_each_party_has_its_own_consequence(
    cast: Cast,
    who: str,
    cause: str,
    state: str,
    home: str,
    referral: str,
    spent: bool,  # noqa: FBT001 - a column
) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    ended(cast, who, match, cause)
    assert stands(cast, match) == (state, home, referral, spent)


def test_the_search_waits_as_long_as_the_agreement_says(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    match = an_accepted_offer(cast, a_home_in_shop(cast), referral.pk)
    ended(cast, "support_worker", match, "not_now")
    with cast.acting("mediator") as actor:
        waits = Particulars.objects.get(pk=referral.pk)
        assert waits.parked_until == Duration(months=2).after(clock.today())
        assert waits.park_reason == "De bewoner kan nu niet verhuizen"
        unpark(by=actor, referral=referral.pk, on=clock.today())
        assert Referral.objects.get(pk=referral.pk).state == "ready"


def test_a_proposal_that_was_no_offer_uses_up_nothing_and_can_wait(cast: Cast) -> None:
    first, second = a_ready_referral(cast), a_ready_referral(cast)
    home = a_home_in_shop(cast)
    no, later = a_proposal(cast, home, first.pk), a_proposal(cast, home, second.pk)
    ended(cast, "support_worker", no, "resident")
    ended(cast, "support_worker", later, "not_now")
    assert stands(cast, no) == ("withdrawn", "in_shop", "ready", False)
    assert stands(cast, later) == ("withdrawn", "in_shop", "parked", False)


@pytest.mark.parametrize(
    ("who", "cause", "words"),
    [
        ("housing_consultant", "resident", "Kort"),
        ("support_worker", "carrying_capacity", "Kort"),
        ("support_worker", "mistake", "Kort"),
        ("support_worker", "harms_recovery", "Kort"),
        ("mediator", "intake", "Kort"),
        ("mediator", "rival", "Kort"),
        ("mediator", "circumstances", " "),
    ],
)
def test_what_is_not_theirs_to_say_ends_nothing(
    cast: Cast, who: str, cause: str, words: str
) -> None:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    with pytest.raises(Refused):
        ended(cast, who, match, cause, words)
    assert stands(cast, match) == ("offered", "held", "offered", False)


def test_an_intake_that_does_not_go_on_ends_by_a_reason_of_who_writes_it(
    cast: Cast,
) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    no_go = some_talk(clock.today(), positive=False)
    with cast.acting("housing_consultant") as actor, pytest.raises(Refused):
        hold_intake(
            by=actor,
            match=match,
            talk=some_talk(clock.today(), positive=False, cause="not_now"),
        )
    with cast.acting("housing_consultant") as actor:
        hold_intake(by=actor, match=match, talk=no_go)
    assert stands(cast, match) == ("withdrawn", "in_shop", "ready", False)


def test_who_is_told_reads_it_under_today_and_who_did_it_does_not(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    match = an_intake(cast, a_home_in_shop(cast), referral.pk)
    ended(cast, "support_worker", match, "resident")
    page = reverse("match", args=[match])
    why = "De bewoner wil deze woning niet"
    assert why in today_of(cast, "mediator")
    assert page in cast.client("mediator").get(reverse("today")).content.decode()
    for who in ("support_worker", "wmo_consultant", "housing_consultant", "outsider"):
        assert why not in today_of(cast, who), who


def test_the_association_reads_that_its_home_is_free_and_not_of_whom(
    cast: Cast,
) -> None:
    referral, home = a_ready_referral(cast), a_home_in_shop(cast)
    match = an_accepted_offer(cast, home, referral.pk)
    ended(cast, "support_worker", match, "resident")
    with cast.acting("housing_consultant"):
        street = Home.objects.get(pk=home).street
    said = today_of(cast, "housing_consultant")
    assert f"Terug in de winkel: de match is ingetrokken: {street}" in said
    assert referral.resident.number not in said
    assert "Terug in de winkel" not in today_of(cast, "other_consultant")


def test_people_of_who_lost_the_home_read_why(cast: Cast) -> None:
    first, second = a_ready_referral(cast), a_ready_referral(cast)
    home = a_home_in_shop(cast)
    a_proposal(cast, home, second.pk)
    a_proposal(cast, a_home_in_shop(cast), first.pk)
    an_offer(cast, home, first.pk)
    said = today_of(cast, "support_worker")
    assert "De woning ging naar iemand anders" in said
    assert "De bewoner kreeg een andere woning aangeboden" in said
    assert "De woning ging naar iemand anders" not in today_of(cast, "mediator")


def test_a_reason_says_what_it_does_before_it_is_chosen_and_after(cast: Cast) -> None:
    match = an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    client, page = cast.client("support_worker"), reverse("match", args=[match])
    before = text_of(client.get(page))
    assert "De bewoner wil deze woning niet (maakt het aanbod op)" in before
    assert "De bewoner kan nu niet verhuizen (het zoeken wacht 2 maanden)" in before
    assert "De buurt kan nu niet meer dragen" not in before
    said = {"cause": "not_now", "words": "Eerst een opname", "once": uuid4()}
    after = text_of(
        client.post(reverse("withdraw_match", args=[match]), said, follow=True)
    )
    assert "Het zoeken wacht tot" in after
    assert "Dit leest onder Vandaag:" in after
    assert "Dat de zoektocht dan twee maanden wacht is een voorstel." in after


def test_a_refusal_that_is_weighed_has_no_other_way_out_than_a_reason(
    cast: Cast,
) -> None:
    match = a_refused_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    ended(cast, "mediator", match, "circumstances")
    assert stands(cast, match) == ("withdrawn", "in_shop", "ready", False)
