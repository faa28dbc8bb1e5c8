"""Residents say on their own pages that they do not agree with a no to priority."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.kernel import clock
from thuisroute.referrals.models import PriorityStep, Referral
from thuisroute.referrals.rules.priority import PriorityState as S
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.referrals.tests.objecting import decided, steps
from thuisroute.residents.words import called
from thuisroute.sharing.tests.rights import let_in

pytestmark = pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)
WORDS = "Ik slaap al maanden op een bank."


@pytest.fixture
def refused(cast: Cast) -> Referral:
    """Somebody who was told no by a mediator."""
    row = a_registered_referral(cast)
    decided(cast, row.pk, S.REFUSED)
    return row


def page(home: Client) -> str:
    answer = home.get(reverse("own_queue"))
    assert answer.status_code == 200
    return answer.content.decode()


def say(home: Client, words: str = WORDS) -> HttpResponse:
    typed = {"words": words, "once": uuid4()}
    answer = home.post(reverse("own_queue"), typed)
    assert isinstance(answer, HttpResponse)
    return answer


def take_back(home: Client) -> None:
    answer = home.post(reverse("own_objection_back"), {"once": uuid4()})
    assert answer.status_code == 302


def test_before_anything_was_decided_the_page_says_so(cast: Cast) -> None:
    home = at_home(cast, a_registered_referral(cast))
    assert "Er is nog niets besloten" in page(home)
    assert "Ik ben het er niet mee eens" not in page(home)
    assert say(home).status_code == 200
    assert steps(cast) == []


def test_a_no_is_read_objected_to_taken_back_and_answered_by_another(
    cast: Cast, refused: Referral
) -> None:
    home = at_home(cast, refused)
    said = page(home)
    assert "Er zijn anderen." in said
    assert "Bemiddelaar, Transferpunt Voorbeeld" in said
    assert "Er is geen laatste dag afgesproken." in said
    assert say(home, "").status_code == 302
    assert "U bent het er niet mee eens. Dat is opgeschreven." in page(home)
    take_back(home)
    assert "Ik ben het er niet mee eens" in page(home)
    assert say(home).status_code == 302
    assert WORDS in page(home)
    assert say(home).status_code == 200
    last = clock.today() + timedelta(days=42)
    assert f"uiterlijk op {last.day} " in page(home)
    # Whoever refused does not answer, and so is not asked to.
    link = reverse("referral", args=[refused.pk])
    for who, told in (
        ("second_mediator", True),
        ("mediator", False),
        ("housing_consultant", False),
    ):
        today = cast.client(who).get(reverse("today")).content.decode()
        assert ("Antwoord op het bezwaar over voorrang" in today) is told, who
        assert who == "mediator" or (link in today) is told, who
    team = cast.client("mediator").get(reverse("today"), {"scope": "team"})
    assert "Antwoord op het bezwaar over voorrang" in team.content.decode()
    decided(cast, refused.pk, S.REFUSED, who="second_mediator")
    said = page(home)
    assert "Iemand heeft er al opnieuw naar gekeken." in said
    assert "Ik ben het er niet mee eens" not in said
    assert say(home).status_code == 200
    take_back(home)
    assert steps(cast) == ["refused", "objected", "withdrawn", "objected", "refused"]
    today = cast.client("second_mediator").get(reverse("today")).content.decode()
    assert "Antwoord op het bezwaar over voorrang" not in today


def test_a_yes_after_all_is_read_on_the_first_page(
    cast: Cast, refused: Referral
) -> None:
    home = at_home(cast, refused)
    say(home)
    decided(cast, refused.pk, S.GRANTED, who="second_mediator")
    assert "U gaat voor op anderen." in home.get(reverse("own_route")).content.decode()
    assert "U gaat voor op anderen" in page(home)


def test_who_is_told_no_name_answers_by_number(cast: Cast) -> None:
    row = a_registered_referral(cast, rules=())
    decided(cast, row.pk, S.REFUSED)
    home = at_home(cast, row)
    assert say(home).status_code == 302
    number = called("", row.resident.number)
    today = cast.client("second_mediator").get(reverse("today")).content.decode()
    assert "Antwoord op het bezwaar over voorrang" in today
    assert number in today
    decided(cast, row.pk, S.GRANTED, who="second_mediator")
    assert steps(cast) == ["refused", "objected", "granted"]
    today = cast.client("second_mediator").get(reverse("today")).content.decode()
    assert "Antwoord op het bezwaar over voorrang" not in today


def written(row: Referral, by: UUID, **changes: object) -> None:
    """A step in raw SQL, as the page writes it but for the changes."""
    values: dict[str, Any] = {
        "record_id": row.pk, "resident_id": row.resident_id,
        "category": "placed_with_priority", "reason": "", "note": "",
        "from_state": "refused", "to_state": "objected", "on": clock.today(),
        "at": clock.now(), "by_user": by, "by_party": row.resident_id,
    } | changes  # fmt: skip
    names = ", ".join(f'"{name}"' for name in values)
    holes = ", ".join(["%s"] * len(values))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO referrals_prioritystep ({names}) VALUES ({holes})",  # noqa: S608 - names of columns
            list(values.values()),
        )


def test_in_raw_sql_residents_write_no_other_step(
    cast: Cast, refused: Referral
) -> None:
    somebody = a_registered_referral(cast)
    decided(cast, somebody.pk, S.REFUSED)
    let_in(cast, refused.resident_id)
    wrong: list[dict[str, object]] = [
        {"to_state": "granted"},
        {"to_state": "refused", "from_state": "objected"},
        {"to_state": "ended"},
        {"to_state": "withdrawn"},
        {"from_state": "none", "to_state": "granted"},
        {"from_state": "withdrawn"},
        {"from_state": "granted"},
        {"category": "another"},
        {"on": clock.today() + timedelta(days=1)},
        {"at": clock.now() + timedelta(days=1)},
        {"at": clock.now() - timedelta(days=1)},
        {"by_user": uuid4()},
        {"by_party": cast.party("transfer_point").pk},
        {"record_id": somebody.pk},
        {"record_id": somebody.pk, "resident_id": somebody.resident_id},
        {"resident_id": somebody.resident_id},
    ]
    with cast.acting("resident") as actor:
        for one in wrong:
            with pytest.raises(ProgrammingError):
                written(refused, actor.user, **one)
        assert PriorityStep.objects.count() == 1


def test_in_raw_sql_residents_object_once_and_take_it_back(
    cast: Cast, refused: Referral
) -> None:
    let_in(cast, refused.resident_id)
    changes = (
        "UPDATE referrals_prioritystep SET reason = 'x'",
        "DELETE FROM referrals_prioritystep",
    )
    with cast.acting("resident") as actor:
        written(refused, actor.user)
        with pytest.raises(ProgrammingError):
            written(refused, actor.user)
        written(refused, actor.user, from_state="objected", to_state="withdrawn")
        for change in changes:
            with (
                pytest.raises(ProgrammingError),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(change)
        mine = PriorityStep.objects.values_list("to_state", flat=True)
        assert sorted(mine) == ["objected", "refused", "withdrawn"]


def test_in_raw_sql_an_answer_is_not_objected_to_again(
    cast: Cast, refused: Referral
) -> None:
    let_in(cast, refused.resident_id)
    with cast.acting("resident") as actor:
        written(refused, actor.user)
    decided(cast, refused.pk, S.REFUSED, who="second_mediator")
    with cast.acting("resident") as actor, pytest.raises(ProgrammingError):
        written(refused, actor.user)
