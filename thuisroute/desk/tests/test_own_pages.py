"""The resident reads the whole file, answers, writes, and sees who looked (X4)."""

from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.desk.tests.own_pages import a_link, at_home, entered
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.models import Match, OfferAnswer
from thuisroute.matching.tests.builders import a_framework_agreement, a_proposal
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral, a_registered_referral

PAGES = ("own_route", "own_home", "own_talks", "own_sharing", "own_looks")


def opened(client: Client, name: str, *words: object) -> HttpResponse:
    answer = client.get(reverse(name, args=words))
    assert isinstance(answer, HttpResponse)
    return answer


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return a_ready_referral(cast)


def test_a_link_opens_the_file_once(cast: Cast, referral: Referral) -> None:
    link = a_link(cast, referral.resident_id)
    assert Client().get(link).status_code == 200, "opening it does nothing yet"
    client = entered(link)
    assert opened(client, "own_route").status_code == 200
    second = Client().post(link)
    assert second.status_code == 403
    assert "werkt niet meer" in second.text


def test_a_new_link_makes_the_one_before_worthless(
    cast: Cast, referral: Referral
) -> None:
    first = a_link(cast, referral.resident_id)
    a_link(cast, referral.resident_id)
    assert Client().post(first).status_code == 403


def test_a_link_is_too_old_after_two_days(cast: Cast, referral: Referral) -> None:
    link = a_link(cast, referral.resident_id)
    cast.travel(3)
    assert Client().post(link).status_code == 403


@pytest.mark.parametrize("page", PAGES)
def test_the_resident_opens_every_page(
    cast: Cast, referral: Referral, page: str
) -> None:
    answer = opened(at_home(cast, referral), page)
    assert answer.status_code == 200
    assert "Begeleider" in answer.text or page != "own_route"


@pytest.mark.parametrize("who", ["mediator", "housing_consultant", "outsider"])
def test_only_the_support_worker_hands_over_a_link(
    cast: Cast, referral: Referral, who: str
) -> None:
    page = reverse("own_accounts", args=[referral.resident_id])
    answer = cast.client(who).post(page, {"do": "resident", "once": uuid4()})
    assert answer.status_code in (403, 404)


def test_a_resident_finds_no_page_of_colleagues_and_no_other_file(
    cast: Cast, referral: Referral
) -> None:
    other = a_registered_referral(cast, family_name="Anderpersoon", bsn="")
    client = at_home(cast, referral)
    for address in (
        reverse("residents"),
        reverse("dossier", args=[referral.resident_id]),
        reverse("dossier", args=[other.resident_id]),
        reverse("shop"),
    ):
        assert client.get(address).status_code == 404, address


def test_the_database_shows_a_resident_nobody_else(
    cast: Cast, referral: Referral
) -> None:
    a_registered_referral(cast, family_name="Anderpersoon", bsn="")
    client = at_home(cast, referral)
    assert opened(client, "own_route").status_code == 200
    with connection.cursor() as cursor:
        for table in ("residents_identity", "referrals_referral", "sharing_grant"):
            cursor.execute(f"SELECT DISTINCT resident_id FROM {table}")  # noqa: S608 - names of ours
            assert cursor.fetchall() == [(referral.resident_id,)], table


def an_offer(cast: Cast, referral: UUID) -> UUID:
    a_framework_agreement(cast)
    home = a_home_in_shop(cast, available_from=clock.today())
    match = a_proposal(cast, home, referral)
    with cast.acting("mediator") as actor:
        make_offer(by=actor, match=match, on=clock.today(), answer_by=None)
    return match


@pytest.mark.parametrize(
    ("answer", "state"), [("yes", "accepted"), ("no", "refusal_weighed")]
)
def test_the_resident_answers_an_offer(
    cast: Cast, referral: Referral, answer: str, state: str
) -> None:
    match = an_offer(cast, referral.pk)
    client = at_home(cast, referral)
    assert "Er is een woning voor u" in opened(client, "own_route").text
    page = reverse("own_offer", args=[match])
    assert client.get(page).status_code == 200
    typed = {
        "once": uuid4(),
        "answer": answer,
        "ground": "harms_recovery" if answer == "no" else "",
        "words": "Te ver weg" if answer == "no" else "",
    }
    answered = client.post(page, typed)
    assert answered.status_code == 302, answered.text
    with cast.acting("mediator"):
        assert Match.objects.get(pk=match).state == state
        assert OfferAnswer.objects.get(match=match).accepted == (answer == "yes")


def test_a_no_without_a_reason_is_asked_again(cast: Cast, referral: Referral) -> None:
    match = an_offer(cast, referral.pk)
    client = at_home(cast, referral)
    page = reverse("own_offer", args=[match])
    answer = client.post(page, {"once": uuid4(), "answer": "no", "words": "Te ver"})
    assert answer.status_code == 200
    assert "Te ver" in answer.text, "what was typed is kept"
    assert "Zeg waarom" in answer.text


def test_the_resident_reads_who_looked_and_why(cast: Cast, referral: Referral) -> None:
    mediator = cast.client("mediator")
    mediator.get(reverse("dossier", args=[referral.resident_id]))
    outsider = cast.client("outsider")
    outsider.get(reverse("dossier", args=[referral.resident_id]))
    page = opened(at_home(cast, referral), "own_looks").text
    assert "Transferpunt Voorbeeld" in page
    assert "Bemiddelen naar een passende woning" in page
    assert "Buitenstaander Zorg" in page
    assert "is niet binnengelaten" in page


def test_a_closed_account_is_out_at_once(cast: Cast, referral: Referral) -> None:
    client = at_home(cast, referral)
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM sharing_ownaccount")
        (account,) = cursor.fetchone()
    answer = cast.client("support_worker").post(
        reverse("close_own_account", args=[account]), {"once": uuid4()}
    )
    assert answer.status_code == 302
    assert opened(client, "own_route").status_code == 302, "to the way in"


def test_a_representative_has_a_way_in_with_a_ground_and_an_end(
    cast: Cast, referral: Referral
) -> None:
    page = reverse("own_accounts", args=[referral.resident_id])
    worker = cast.client("support_worker")
    typed = {
        "once": uuid4(),
        "name": "Mentor Voorbeeld",
        "ground": "authorised_in_writing",
        "since": clock.today().isoformat(),
    }
    asked_again = worker.post(page, typed)
    assert "tot wanneer" in asked_again.text
    named = worker.post(page, typed | {"once": uuid4(), "ground": "mentor"})
    assert "/own/enter/" in named.text
    told = worker.get(page).text
    assert "Mentor Voorbeeld" in told
    # The resident is no less welcome for it.
    assert 'name="do" value="resident"' in told
    link = worker.post(page, {"once": uuid4(), "do": "resident"})
    assert "/own/enter/" in link.text
    assert 'name="do" value="resident"' not in worker.get(page).text


@pytest.mark.parametrize("who", ["mediator", "wmo_consultant", "housing_consultant"])
def test_nobody_else_makes_a_way_in_also_not_by_raw_sql(
    cast: Cast, referral: Referral, who: str
) -> None:
    a_link(cast, referral.resident_id)
    make = (
        "INSERT INTO sharing_ownaccount (id, region_id, resident_id, kind, name, "
        "ground, language, since, made_by) "
        "SELECT gen_random_uuid(), kernel_actor_region(), %s, 'representative', "
        "'x', 'mentor', 'nl', kernel_today(), kernel_actor_user()"
    )
    with cast.acting(who), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sharing_ownaccount")
        assert cursor.fetchone() == (0,)
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(make, [referral.resident_id])
