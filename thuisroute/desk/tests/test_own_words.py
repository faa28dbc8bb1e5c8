"""What residents write for the next talk, and whom it reaches."""

from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.desk.tests.test_own_pages import opened
from thuisroute.kernel import clock
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.tenancies.models import OwnWords


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return a_ready_referral(cast)


def test_own_words_reach_who_reads_that_part_of_life_only(
    cast: Cast, referral: Referral
) -> None:
    client = at_home(cast, referral)
    page = reverse("own_talks")
    for domain in ("administration_and_finance", "housing_and_living_behaviour"):
        typed = {"once": uuid4(), "domain": domain, "text": f"Over {domain}"}
        assert client.post(page, typed).status_code == 302
    assert "Over housing" in client.get(page).text
    seen = {}
    for who in ("support_worker", "mediator", "housing_consultant", "outsider"):
        with cast.acting(who):
            seen[who] = set(OwnWords.objects.values_list("domain", flat=True))
    assert seen == {
        "support_worker": {
            "administration_and_finance",
            "housing_and_living_behaviour",
        },
        "mediator": {"housing_and_living_behaviour"},
        "housing_consultant": set(),
        "outsider": set(),
    }


def test_own_words_about_justice_need_more_than_their_life_domain(
    cast: Cast, referral: Referral
) -> None:
    client = at_home(cast, referral)
    typed = {"once": uuid4(), "domain": "justice", "text": "Over justitie"}
    assert client.post(reverse("own_talks"), typed).status_code == 302
    assert "Over justitie" in client.get(reverse("own_talks")).text
    for opens, seen in ((True, 1), (False, 0)):
        if not opens:
            with database_role("worker"), connection.cursor() as cursor:
                cursor.execute(
                    "UPDATE sharing_grant "
                    "SET domains = array_remove(domains, 'justice_data')"
                )
        with cast.acting("support_worker"):
            assert OwnWords.objects.filter(domain="justice").count() == seen
            assert OwnWords.objects.update(written_on=clock.today()) == seen


def test_own_words_can_be_taken_back(cast: Cast, referral: Referral) -> None:
    client = at_home(cast, referral)
    typed = {"once": uuid4(), "domain": "informal_care", "text": "Toch niet"}
    client.post(reverse("own_talks"), typed)
    with cast.acting("support_worker"):
        key = OwnWords.objects.get().pk
    back = client.post(reverse("own_words_back", args=[key]), {"once": uuid4()})
    assert back.status_code == 302
    assert "Toch niet" not in opened(client, "own_talks").text
