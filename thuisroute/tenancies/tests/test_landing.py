"""Landing among neighbours: what is planned, asked, done and read, and by whom."""

from dataclasses import replace
from io import BytesIO
from uuid import uuid4

import pytest
from django.http import Http404
from django.urls import reverse
from pypdf import PdfReader

from tests.cast import Cast
from thuisroute.kernel.verdicts import Refused
from thuisroute.residents.models import DossierEvent, Identity
from thuisroute.tenancies.models import ContactCard, LandingStep
from thuisroute.tenancies.queries.card_on_paper import on_the_card
from thuisroute.tenancies.queries.landing import card_of, landing_of
from thuisroute.tenancies.rules.landing import Said
from thuisroute.tenancies.tests.browsing import lease_url, post, text_of
from thuisroute.tenancies.tests.builders import a_running_lease
from thuisroute.tenancies.tests.landing import (
    CARD,
    a_card,
    a_landing_step,
    landing_terms,
    said,
    was_done,
)


def test_an_introduction_waits_for_the_residents_yes(cast: Cast) -> None:
    lease = a_running_lease(cast)
    step = a_landing_step(cast, lease, landing_terms())
    with pytest.raises(Refused, match="The resident decides"):
        was_done(cast, step)
    said(cast, step, Said.NO, "Liever niet")
    with pytest.raises(Refused, match="does not want this"):
        was_done(cast, step)
    said(cast, step, Said.YES, "Toch wel")
    was_done(cast, step, how="Aardige buren")
    with cast.acting("support_worker") as actor:
        told = DossierEvent.objects.filter(name="neighbours.met")
        assert [one.source_id for one in told] == [step]
        seen = landing_of(actor, lease.match_id, lease.resident_id)
    assert [one.row.how_it_went for one in seen] == ["Aardige buren"]
    assert seen[0].own_words == ("Liever niet", "Toch wel")


def test_the_name_of_a_care_provider_or_of_the_resident_is_kept_off(cast: Cast) -> None:
    lease = a_running_lease(cast)
    provider = cast.party("provider").name
    with pytest.raises(Refused, match="there is care"):
        a_landing_step(cast, lease, landing_terms(what=f"Iemand van {provider}"))
    with pytest.raises(Refused, match="there is care"):
        a_card(cast, lease, replace(CARD, day_who=provider))
    with cast.acting("support_worker"):
        name = Identity.objects.get(pk=lease.resident_id).family_name
    with pytest.raises(Refused, match="who it is"):
        a_card(cast, lease, replace(CARD, night_who=f"Fam. {name}"))


def test_a_card_is_handed_out_once_there_is_one(cast: Cast) -> None:
    lease = a_running_lease(cast)
    step = a_landing_step(cast, lease, landing_terms("contact_card"))
    said(cast, step, Said.YES)
    with pytest.raises(Refused, match="no card yet"):
        was_done(cast, step)
    a_card(cast, lease)
    a_card(cast, lease, replace(CARD, day_who="De huismeester"))
    was_done(cast, step)
    with cast.acting("support_worker") as actor:
        card = card_of(actor, lease.match_id, lease.resident_id)
        assert card is not None
        assert (card.version, card.day_who) == (2, "De huismeester")
        assert ContactCard.objects.count() == 2


def test_the_association_reads_of_living_there_and_not_of_the_day(cast: Cast) -> None:
    lease = a_running_lease(cast)
    a_landing_step(cast, lease, landing_terms(what="Aanbellen bij de buren"))
    day = a_landing_step(cast, lease, landing_terms("day", what="GEHEIM timmeren"))
    expert = landing_terms("expert", what="GEHEIM gesprek", whom="GEHEIM club")
    a_landing_step(cast, lease, expert)
    page = lease_url(lease, "landing")
    shown = cast.client("housing_consultant").get(page).text
    assert "Aanbellen bij de buren" in shown
    assert "GEHEIM" not in shown
    assert "Ervaringsdeskundige" not in shown
    assert "GEHEIM timmeren" in cast.client("support_worker").get(page).text
    client = cast.client("housing_consultant")
    assert client.get(reverse("landing_step", args=[day])).status_code == 404
    url = reverse("plan_landing", args=[lease.pk, "day"])
    assert client.get(url).status_code == 404
    with cast.acting("housing_consultant"):
        assert [one.item for one in LandingStep.objects.all()] == ["meet_neighbours"]


def test_who_has_nothing_to_do_with_it_plans_nothing(cast: Cast) -> None:
    lease = a_running_lease(cast)
    with pytest.raises(Http404):
        a_landing_step(cast, lease, landing_terms("nonsense"))
    url = reverse("plan_landing", args=[lease.pk, "meet_neighbours"])
    assert cast.client("wmo_consultant").get(url).status_code == 403
    assert cast.client("outsider").get(url).status_code == 404


def test_landing_is_planned_answered_and_done_on_the_pages(cast: Cast) -> None:
    lease = a_running_lease(cast)
    today = lease.starts_on.isoformat()
    planned = cast.client("support_worker").post(
        reverse("plan_landing", args=[lease.pk, "meet_neighbours"]),
        {
            "once": uuid4(),
            "whom": "Nummer 12",
            "what": "Taart brengen",
            "by_whom": "De bewoner",
            "planned_on": today,
        },
    )
    assert planned.status_code == 302
    step = planned["Location"]
    refused = text_of(post(cast, "support_worker", step, done_on=today))
    assert "De bewoner bepaalt wat buren horen" in refused
    answer = f"{step}answer"
    assert post(cast, "support_worker", answer, said="yes").status_code == 302
    assert post(cast, "support_worker", step, done_on=today).status_code == 302
    went = post(cast, "support_worker", answer, words="Ze lachten")
    assert went.status_code == 302
    shown = cast.client("housing_consultant").get(lease_url(lease, "landing")).text
    assert "Taart brengen" in shown
    assert "Ze lachten" in shown


def test_the_card_is_a_pdf_without_the_resident(cast: Cast) -> None:
    lease = a_running_lease(cast)
    url = lease_url(lease, "contact_card")
    typed = {
        "day_who": "De balie",
        "day_phone": "072 111 22 33",
        "night_who": "De nachtlijn",
        "night_phone": "072 444 55 66",
        "email": "",
    }
    unseen = text_of(post(cast, "housing_consultant", url, **typed))
    assert "Laat het kaartje eerst aan de bewoner zien" in unseen
    made = post(cast, "housing_consultant", url, agreed="on", **typed)
    assert made.status_code == 302
    client = cast.client("support_worker")
    answer = client.get(lease_url(lease, "contact_card_pdf"))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="contact-card.pdf"'
    assert answer.content.startswith(b"%PDF-")
    paper = PdfReader(BytesIO(answer.content))
    assert len(paper.pages) == 1
    assert "http://testserver/report" in paper.pages[0].extract_text()
    with cast.acting("support_worker") as actor:
        card = card_of(actor, lease.match_id, lease.resident_id)
        assert card is not None
        text = str(on_the_card(card, "https://region.example/report"))
        name = Identity.objects.get(pk=lease.resident_id).family_name
    assert "De nachtlijn" in text
    for absent in (name, cast.party("provider").name, lease.home.street, str(lease.pk)):
        assert absent not in text


def test_without_a_card_there_is_nothing_to_print(cast: Cast) -> None:
    lease = a_running_lease(cast)
    url = lease_url(lease, "contact_card_pdf")
    assert cast.client("support_worker").get(url).status_code == 404


def test_the_questions_fit_what_is_planned(cast: Cast) -> None:
    lease = a_running_lease(cast)
    client = cast.client("support_worker")
    asked = {
        "expert": ("Van welke organisatie?", "Welke ervaringsdeskundige?"),
        "tell_neighbours": ("Aan wie?", "Wie vertelt het?"),
        "day": ("Met wie, of aan wie?", "Wie doet het?"),
    }
    for item, labels in asked.items():
        page = client.get(reverse("plan_landing", args=[lease.pk, item])).text
        for label in labels:
            assert label in page, item
