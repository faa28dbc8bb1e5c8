"""What residents read of their own plan, and what they add to it."""

from uuid import uuid4

from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.guidance.tests.browsing import read_on
from thuisroute.guidance.tests.builders import FINANCE, HOUSING, a_goal
from thuisroute.referrals.tests.builders import a_ready_referral


def test_residents_read_agree_and_add_words_on_their_own_page(cast: Cast) -> None:
    referral = a_ready_referral(cast)
    resident = referral.resident_id
    a_goal(cast, resident, wanted="Mijn eigen deur")
    client, page = at_home(cast, referral), reverse("own_plan")
    assert "Mijn eigen deur" in client.get(page).text
    agree = {"once": uuid4(), "domain": HOUSING, "read": read_on(client.get(page).text)}
    a_goal(cast, resident, wanted="Een eigen kat")
    late = client.post(reverse("own_plan_agree"), agree, follow=True).text
    assert "Dit deel van het plan is veranderd" in late
    assert "Een eigen kat" in late
    agree |= {"once": uuid4(), "read": read_on(late)}
    assert client.post(reverse("own_plan_agree"), agree).status_code == 302
    assert "Ik ben het eens met dit deel" not in client.get(page).text
    words = {"once": uuid4(), "domain": FINANCE, "text": "Ik wil ook leren sparen"}
    assert client.post(page, words).status_code == 302
    url = reverse("plan", args=[resident])
    assert "Ik wil ook leren sparen" in cast.client("support_worker").get(url).text
    assert "Ik wil ook leren sparen" not in cast.client("mediator").get(url).text
