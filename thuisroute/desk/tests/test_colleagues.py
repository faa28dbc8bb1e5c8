"""Colleagues come and go: an invitation, a seat, its end at once, an idle account."""

import re
from uuid import UUID, uuid4

import pytest
from django.conf import settings as configured
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.cast import Cast
from tests.password import PASSWORD
from thuisroute.desk.tests.test_accounts import an_administrator
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.parties.actions.keep_seats import end_seat, give_seat
from thuisroute.parties.models import User
from thuisroute.parties.queries import running_seats

WHO = "support_worker"
NEW = "nieuw@voorbeeld.example"


def sent(cast: Cast, route: str, *keys: object, who: str, **typed: str) -> str:
    address = reverse(route, args=keys)
    answer = cast.client(who).post(address, {"once": str(uuid4()), **typed})
    return answer.headers.get("Location", "") or answer.text


def let_in(email: str, word: str = PASSWORD) -> bool:
    answer = Client().post("/login", {"email": email, "password": word})
    return configured.TOKEN_COOKIE in answer.cookies


def invite(cast: Cast, party: str = "provider", **typed: str) -> str:
    place = f"{cast.party(party).pk}|support_worker"
    said = {"name": "Nieuwe Collega", "email": NEW, "place": place} | typed
    return sent(cast, "invite_colleague", who="administrator", **said)


def link_in(page: str) -> str:
    found = re.search(r"http://testserver(/invitation/[\w-]+)", page)
    assert found, page
    return found[1]


def test_a_leaver_is_out_at_the_next_click(cast: Cast) -> None:
    seat, person = cast.actors[WHO].seat, cast.users[WHO].pk
    open_page = cast.client(WHO)
    assert open_page.get("/").status_code == 200
    assert sent(cast, "end_seat", person, seat, who="administrator").startswith("/")
    gone = open_page.get("/")
    assert gone.headers["Location"].startswith("/login")
    assert not let_in(f"{WHO}@voorbeeld.example")
    assert WHO not in cast.client("administrator").get("/accounts/").text


def test_who_leaves_one_seat_goes_on_in_another(cast: Cast) -> None:
    person = cast.users[WHO].pk
    place = f"{cast.party('provider').pk}|care_manager"
    sent(cast, "give_seat", person, who="administrator", place=place)
    assert running_seats(person).count() == 2
    sent(cast, "end_seat", person, cast.actors[WHO].seat, who="administrator")
    assert [one.role for one in running_seats(person)] == ["care_manager"]
    sent(cast, "give_seat", person, who="administrator",
         place=f"{cast.party('provider').pk}|support_worker")  # fmt: skip
    assert running_seats(person).count() == 2
    assert let_in(f"{WHO}@voorbeeld.example")


@pytest.mark.parametrize("who", ["support_worker", "care_manager", "mediator"])
def test_nobody_else_ends_or_gives_a_seat(cast: Cast, who: str) -> None:
    other = cast.actors["housing_consultant"]
    with cast.acting(who) as actor, pytest.raises(Refused):
        end_seat(by=actor, seat=other.seat)
    with cast.acting(who) as actor, pytest.raises(Refused):
        give_seat(by=actor, person=actor.user, party=actor.party, role="administrator")


def test_an_administrator_keeps_to_the_own_organisation(cast: Cast) -> None:
    cast.actors["own"] = an_administrator(cast, "provider")
    other = cast.actors["housing_consultant"]
    with cast.acting("own") as actor:
        for party in ("association", "transfer_point"):
            with pytest.raises(Refused):
                give_seat(
                    by=actor, person=actor.user, party=cast.party(party).pk,
                    role="housing_consultant",
                )  # fmt: skip
        with pytest.raises(Refused):
            end_seat(by=actor, seat=other.seat)
        with pytest.raises(Refused):
            end_seat(by=actor, seat=actor.seat)
        end_seat(by=actor, seat=cast.actors[WHO].seat)
    page = cast.client("own").get(reverse("invite_colleague")).text
    assert str(cast.party("provider").pk) in page
    assert str(cast.party("association").pk) not in page


def test_a_new_colleague_makes_an_account_with_the_link_once(cast: Cast) -> None:
    page = invite(cast)
    address = link_in(page)
    shown = Client().get(address).text
    assert "Nieuwe Collega" in shown
    assert "Zorgvoorbeeld" in shown
    word = "een eigen nieuw wachtwoord"
    short = Client().post(address, {"new": "kort", "again": "kort"})
    assert "tr-summary" in short.text
    made = Client().post(address, {"new": word, "again": word})
    assert made.headers["Location"] == "/login"
    assert let_in(NEW, word)
    assert Client().get(address).status_code == 404
    again = Client().post(address, {"new": word, "again": word})
    assert again.status_code == 404
    assert "werkt niet meer" in again.text


def test_a_link_is_too_old_after_a_week_and_is_kept_nowhere(cast: Cast) -> None:
    address = link_in(invite(cast))
    token = address.rsplit("/", 1)[1]
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute("SELECT row_to_json(i)::text FROM parties_invitation i")
        assert token not in cursor.fetchone()[0]
        cursor.execute("SET ROLE thuisroute_web")
    cast.travel(8)
    assert Client().get(address).status_code == 404


def test_who_has_an_account_gets_the_seat_straight_away(cast: Cast) -> None:
    there = "housing_consultant@voorbeeld.example"
    assert invite(cast, email=there.upper()) == "/accounts/"
    assert running_seats(cast.users["housing_consultant"].pk).count() == 2


@pytest.mark.parametrize("place", ["", "x", "x|y", "|", f"{UUID(int=0)}|mediator"])
def test_a_place_that_was_not_offered_is_refused(cast: Cast, place: str) -> None:
    assert "tr-summary" in invite(cast, place=place)


def test_an_account_that_nobody_uses_switches_off_and_on_again(
    cast: Cast, settings: Settings
) -> None:
    settings.IDLE_DAYS = 90
    email, person = f"{WHO}@voorbeeld.example", cast.users[WHO].pk
    cast.travel(80)
    assert let_in(email)
    cast.travel(90)
    assert let_in(email)
    cast.travel(91)
    assert not let_in(email)
    page = cast.client("administrator").get(reverse("account", args=[person])).text
    assert "staat uit" in page
    sent(cast, "switch_on_account", person, who="administrator")
    assert let_in(email)
    assert User.objects.get(pk=person).used_on == clock.today()


def test_nothing_switches_off_with_no_days_set(cast: Cast, settings: Settings) -> None:
    settings.IDLE_DAYS = 0
    cast.travel(4000)
    assert let_in(f"{WHO}@voorbeeld.example")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM parties_invitation",
        "SELECT * FROM parties_federatedidentity",
        "UPDATE parties_user SET used_on = '2099-01-01'",
        "SELECT parties_give_seat(gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x')",
        "SELECT parties_end_seat(gen_random_uuid(), 'x')",
        "SELECT parties_switch_on(gen_random_uuid(), 'x')",
        "SELECT parties_invite('x', 'x', 'x', gen_random_uuid(), 'x', 'x')",
        "SELECT parties_invitation('x', 'x')",
        "SELECT parties_accept_invitation('x', 'x', 'nl', 'x')",
        "SELECT parties_follow_claims('a', 'b', 'c', 'd', 'yes', '[]', '[]', 'x')",
    ],
)
def test_injected_sql_gives_nobody_anything(cast: Cast, statement: str) -> None:
    with (
        cast.acting("administrator"),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
