"""What residents read of their neighbourhood, and what they say of it."""

from uuid import uuid4

from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import (
    a_link,
    at_home,
    entered,
    somebody_ready,
)
from thuisroute.tenancies.rules.landing import Said
from thuisroute.tenancies.tests.builders import a_running_lease
from thuisroute.tenancies.tests.landing import (
    a_card,
    a_landing_step,
    landing_terms,
    said,
    was_done,
)

PAGE = "/own/neighbourhood"


def test_residents_say_what_may_be_told_and_how_it_went(cast: Cast) -> None:
    lease = a_running_lease(cast)
    step = a_landing_step(cast, lease, landing_terms(what="Taart brengen"))
    day = a_landing_step(cast, lease, landing_terms("day", what="Timmeren"))
    a_card(cast, lease)
    client = entered(a_link(cast, lease.resident_id))
    page = client.get(PAGE).text
    for text in ("Taart brengen", "Timmeren", "De nachtlijn", "We vragen het u eerst"):
        assert text in page
    answer = reverse("own_landing_answer", args=[step])
    typed = {"once": uuid4(), "said": "no", "words": "Liever later"}
    assert client.post(answer, typed).status_code == 302
    assert "Liever later" in client.get(PAGE).text
    client.post(answer, {"once": uuid4(), "said": "yes", "words": ""})
    was_done(cast, step)
    said(cast, day, Said.YES)
    words = {"once": uuid4(), "said": "words", "words": "Ze lachten"}
    client.post(answer, words)
    assert "Ze lachten" in client.get(PAGE).text
    late = {"once": uuid4(), "said": "no", "words": ""}
    shown = client.post(answer, late, follow=True).text
    assert "Dit is al gedaan" in shown


def test_residents_download_their_own_card(cast: Cast) -> None:
    lease = a_running_lease(cast)
    client = entered(a_link(cast, lease.resident_id))
    url = reverse("own_contact_card")
    assert client.get(url).status_code == 404
    a_card(cast, lease)
    assert client.get(url).content.startswith(b"%PDF-")


def test_the_page_of_somebody_without_a_home_says_so(cast: Cast) -> None:
    client = at_home(cast, somebody_ready(cast))
    assert "U heeft nog geen huis" in client.get(PAGE).text
    assert client.get(reverse("own_contact_card")).status_code == 404
