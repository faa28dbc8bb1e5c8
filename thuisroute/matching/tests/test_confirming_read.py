"""Who reads a no that waits, and what the database itself does not let happen (R9)."""

from uuid import UUID, uuid4

import pytest
from django.db import Error, transaction
from django.http import HttpResponse
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.actions.confirm_no import Answer
from thuisroute.matching.models import Match, SaidNo, SaidNoWords
from thuisroute.matching.queries.ledger import declined_in, ledger_of
from thuisroute.matching.rules.ledger import Declined
from thuisroute.matching.tests.builders import (
    TO_CONFIRM,
    a_framework_agreement,
    a_no_answered,
    a_no_said,
    a_proposal,
    an_offer,
)
from thuisroute.referrals.tests.builders import a_ready_referral

WORDS = "De portiek draagt al veel."
NOT_SO = Answer(confirmed=False, why="not_so", words="Net opgeknapt")


@pytest.fixture(autouse=True)
def framework(cast: Cast) -> None:
    a_framework_agreement(cast)


def text(cast: Cast, who: str, route: str, *args: UUID) -> str:
    answer = cast.client(who).get(reverse(route, args=args))
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def test_who_confirms_reads_it_and_who_said_it_reads_why_not(cast: Cast) -> None:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    said = {"cause": TO_CONFIRM, "words": WORDS, "once": uuid4()}
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
    assert "Waarop het nee rust is hier niet zo" in answered
    # Written words are read with the name only; the mediator has it.
    assert "Net opgeknapt" not in answered
    assert "Net opgeknapt" in text(cast, "mediator", "match", match)


def test_past_its_last_day_it_is_on_the_list_and_still_waits(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    match = a_proposal(cast, a_home_in_shop(cast), referral.pk)
    a_no_said(cast, match)
    cast.travel(7)
    assert reverse("match", args=[match]) not in text(
        cast, "mediator", "stalled_matches"
    )
    cast.travel(1)
    assert reverse("match", args=[match]) in text(cast, "mediator", "stalled_matches")
    assert "is voorbij" in text(cast, "support_worker", "match", match)
    with cast.acting("mediator"):
        assert Match.objects.get(pk=match).state == "no_said"


def test_the_database_ends_nothing_that_nobody_else_confirmed(cast: Cast) -> None:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    with database_role("worker"):
        for ending in ({"ended_cause": TO_CONFIRM}, {"ended_cause": "other"}):
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
                state="declined", no_from="", ended_cause=TO_CONFIRM
            )
        with pytest.raises(Error, match="decided once"), transaction.atomic():
            SaidNo.objects.filter(pk=row.pk).update(outcome="overtaken")


def test_who_was_not_asked_confirms_nothing_in_raw_sql_either(cast: Cast) -> None:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
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


def test_the_ledger_counts_it_apart_and_no_home_by_it(cast: Cast) -> None:
    for _one in range(5):
        match = a_proposal(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
        a_no_said(cast, match)
        a_no_answered(cast, match, NOT_SO)
    year = clock.today().year
    with cast.acting("governor") as actor:
        (line,) = ledger_of(actor, year)
        assert (line.offered, line.withdrawn) == (5, 0)
        association = cast.party("association").pk
        assert declined_in(year) == [Declined(association, TO_CONFIRM, 0, 5)]
        assert declined_in(year - 1) == []
    page = text(cast, "governor", "ledger")
    assert "Gezegd, niet bevestigd" in page
    file = cast.client("governor").get(reverse("declines_file"), {"year": year})
    assert isinstance(file, HttpResponse)
    head, row = file.content.decode("utf-8-sig").splitlines()
    assert head.endswith(";Gezegd, niet bevestigd")
    assert row.endswith(";De buurt kan nu niet meer dragen;0;5")
    client = cast.client("outreach_worker")
    assert client.get(reverse("declines_file")).status_code == 403
