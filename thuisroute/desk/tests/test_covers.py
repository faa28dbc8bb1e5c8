"""A colleague takes over for a while, and the log says on whose behalf."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.parties.actions.cover_seat import cover_seat
from thuisroute.parties.actions.keep_seats import end_seat
from thuisroute.parties.models import Cover

AWAY, THERE = "care_manager", "support_worker"


def arrange(cast: Cast, who: str = AWAY, by: str = THERE, days: int = 7) -> str:
    typed = {
        "once": str(uuid4()),
        "person": str(cast.users[by].pk),
        "since": clock.today().isoformat(),
        "until": (clock.today() + timedelta(days)).isoformat(),
    }
    address = reverse("cover", args=[cast.actors[AWAY].seat])
    answer = cast.client(who).post(address, typed)
    return answer.headers.get("Location", answer.text)


def take_over(client: Client) -> bool:
    """Whether the care manager's own page opens now."""
    sent = {"once": str(uuid4())}
    client.post(reverse("work_under_cover", args=[Cover.objects.latest("pk").pk]), sent)
    return client.get(reverse("framework_agreements")).status_code == 200


def test_the_colleague_works_in_the_seat_and_the_log_tells(cast: Cast) -> None:
    assert arrange(cast).startswith("/cover/")
    client = cast.client(THERE)
    assert client.get(reverse("framework_agreements")).status_code == 403
    assert "Zorgmanager Voorbeeld" in client.get("/account/").text
    assert take_over(client)
    page = client.get("/").text
    assert "Begeleider Voorbeeld · voor Zorgmanager Voorbeeld" in page
    client.post("/language", {"language": "en", "next": "/"})
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT user_id, on_behalf_of FROM kernel_audit "
            "WHERE action = 'language.chosen'"
        )
        found = cursor.fetchall()
    assert found == [(cast.users[THERE].pk, cast.users[AWAY].pk)]
    client.post(reverse("switch_seat", args=[cast.actors[THERE].seat]))
    assert client.get(reverse("framework_agreements")).status_code == 403


def test_it_begins_and_ends_on_its_days(cast: Cast) -> None:
    arrange(cast, days=3)
    cast.travel(4)
    assert not take_over(cast.client(THERE))


def test_ending_it_or_a_seat_signs_out_at_once(cast: Cast) -> None:
    arrange(cast)
    client = cast.client(THERE)
    assert take_over(client)
    cover = Cover.objects.latest("pk")
    address = reverse("stop_cover", args=[cover.seat_id, cover.pk])
    cast.client(AWAY).post(address, {"once": str(uuid4())})
    assert client.get("/").headers["Location"].startswith("/login")


def test_who_leaves_does_nothing_for_others_either(cast: Cast) -> None:
    arrange(cast)
    client = cast.client(THERE)
    assert take_over(client)
    with cast.acting("administrator") as actor:
        end_seat(by=actor, seat=cast.actors[THERE].seat)
    assert client.get("/").headers["Location"].startswith("/login")


def test_an_administrator_arranges_it_too(cast: Cast) -> None:
    assert arrange(cast, who="administrator").startswith("/cover/")
    assert take_over(cast.client(THERE))


@pytest.mark.parametrize(
    ("by", "days"), [("mediator", 7), ("outsider", 7), (THERE, 400), (THERE, -1)]
)
def test_what_may_not_be_is_told(cast: Cast, by: str, days: int) -> None:
    assert "tr-summary" in arrange(cast, by=by, days=days)
    assert not Cover.objects.exists()


@pytest.mark.parametrize("who", ["support_worker", "mediator", "outsider"])
def test_nobody_takes_a_seat_over_by_asking(cast: Cast, who: str) -> None:
    assert cast.client(who).get(
        reverse("cover", args=[cast.actors[AWAY].seat])
    ).status_code == 404  # fmt: skip
    today = clock.today()
    with cast.acting(who) as actor, pytest.raises(Refused):
        cover_seat(
            by=actor, seat=cast.actors[AWAY].seat, person=actor.user, since=today,
            until=today,
        )  # fmt: skip


def test_a_cover_of_another_is_not_taken(cast: Cast) -> None:
    arrange(cast)
    assert not take_over(cast.client("mediator"))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM parties_cover",
        "UPDATE parties_cover SET until = '2099-01-01'",
        (
            "SELECT parties_ask_cover(gen_random_uuid(), gen_random_uuid(), "
            "'2030-01-01', '2030-01-02', 'x')"
        ),
        "SELECT parties_end_cover(gen_random_uuid(), 'x')",
    ],
)
def test_injected_sql_takes_nothing_over(cast: Cast, statement: str) -> None:
    with (
        cast.acting("administrator"),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
