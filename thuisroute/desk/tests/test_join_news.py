"""Requests to take part stand on the page of today of who decides and of who asked."""

from django.urls import reverse

from tests.cast import Cast
from tests.statements import counted
from thuisroute.kernel import clock
from thuisroute.referrals.actions.ask_to_join import ask_to_join
from thuisroute.referrals.actions.decide_join_request import (
    grant_join_request,
    refuse_join_request,
    say_it_is_another_person,
)
from thuisroute.referrals.models import JoinRequest, Referral
from thuisroute.referrals.tests.builders import a_registered_referral, some_person

ASKS = "Een zorgaanbieder wil meedoen"
ANSWERED = "Het transferpunt heeft uw vraag beantwoord"
NAME = "Onthulling"


def asked(cast: Cast) -> tuple[JoinRequest, Referral]:
    """The outsider asks about somebody whom another provider registered."""
    person = some_person(family_name=NAME)
    known = a_registered_referral(
        cast,
        given_name=person.given_name,
        family_name=person.family_name,
        birth_date=person.birth_date,
    )
    with cast.acting("outsider") as actor:
        return ask_to_join(by=actor, person=person, provider=actor.party), known


def today_of(cast: Cast, who: str) -> str:
    """The list under "new to you"."""
    page = cast.client(who).get("/").content.decode()
    _, _, rest = page.partition('<ul class="tr-news">')
    return rest.partition("</ul>")[0]


def test_the_mediator_reads_who_asks_and_about_nobody_until_it_is_decided(
    cast: Cast,
) -> None:
    row, known = asked(cast)
    seen = today_of(cast, "mediator")
    line = next(one for one in seen.split("<li>") if ASKS in one)
    assert f"{ASKS}: {cast.party('outsider').name}" in line
    assert reverse("join_request", args=[row.pk]) in line
    assert str(clock.today().year) in line
    assert NAME not in line
    with cast.acting("mediator") as actor:
        grant_join_request(by=actor, request=row.pk, resident=known.resident_id)
    assert ASKS not in today_of(cast, "mediator")


def test_an_old_request_still_waits(cast: Cast) -> None:
    asked(cast)
    cast.travel(60)
    assert ASKS in today_of(cast, "mediator")


def test_the_asker_reads_that_there_is_an_answer_for_two_weeks(cast: Cast) -> None:
    row, _ = asked(cast)
    assert ANSWERED not in today_of(cast, "outsider")
    with cast.acting("mediator") as actor:
        refuse_join_request(by=actor, request=row.pk, reason="Woont al ergens.")
    seen = today_of(cast, "outsider")
    assert f"{ANSWERED}: uw organisatie doet niet mee" in seen
    assert reverse("join_request", args=[row.pk]) in seen
    assert NAME not in seen
    cast.travel(14)
    assert ANSWERED in today_of(cast, "outsider")
    cast.travel(1)
    assert ANSWERED not in today_of(cast, "outsider")


def test_every_answer_has_its_own_words(cast: Cast) -> None:
    first, known = asked(cast)
    second, _ = asked(cast)
    with cast.acting("mediator") as actor:
        grant_join_request(by=actor, request=first.pk, resident=known.resident_id)
        say_it_is_another_person(by=actor, request=second.pk, reason="Een ander.")
    seen = today_of(cast, "outsider")
    assert f"{ANSWERED}: uw organisatie doet mee" in seen
    assert f"{ANSWERED}: het is iemand anders" in seen


def test_nobody_else_reads_of_a_request_or_its_answer(cast: Cast) -> None:
    row, _ = asked(cast)
    others = (
        "support_worker", "care_manager", "housing_consultant", "wmo_consultant",
        "programme_manager", "administrator", "outside_consultant",
    )  # fmt: skip
    assert not any(ASKS in today_of(cast, who) for who in (*others, "outsider"))
    with cast.acting("mediator") as actor:
        refuse_join_request(by=actor, request=row.pk, reason="Woont al ergens.")
    assert not any(ANSWERED in today_of(cast, who) for who in (*others, "mediator"))


def test_many_requests_cost_no_statement_more(cast: Cast) -> None:
    for _ in range(12):
        asked(cast)
    client = cast.client("mediator")
    with counted() as statements:
        page = client.get("/").content.decode()
    assert page.count(ASKS) >= 8
    assert len(statements) <= 4, str(statements)
