"""The pages of the plan for a crisis: at night, on paper, and as they are written."""

from dataclasses import replace
from io import BytesIO

from django.urls import reverse
from pypdf import PdfReader

from tests.cast import Cast
from thuisroute.guidance.models import CrisisPlan
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.builders import (
    HOUSING,
    a_crisis_plan,
    a_risk,
    some_crisis_terms,
)
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.tests.builders import taken_back
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.tests.builders import a_running_lease


def test_a_few_taps_at_night(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    phone = cast.client("support_worker")
    first = phone.get(reverse("acute", args=[resident])).text
    assert "Is iemand nu in gevaar?" in first
    after = phone.get(reverse("acute", args=[resident]) + "?no=3").text
    assert "Meer ondersteuning" in after
    for wrong in ("x", "-1", "999"):
        answer = phone.get(reverse("acute", args=[resident]) + f"?no={wrong}")
        assert answer.status_code == 404
    way = reverse("acute_way", args=[resident, "police"])
    assert 'href="tel:112"' in phone.get(way).text
    assert post(cast, "support_worker", way).status_code == 302
    assert "Woningcorporatie" not in phone.get(reverse("acute", args=[resident])).text
    shown = phone.get(reverse("crisis", args=[resident])).text
    assert "Bel de politie" in shown
    assert cast.client("housing_consultant").get(way).status_code == 403
    assert cast.client("outsider").get(way).status_code == 404


def test_a_way_leads_on_to_asking_for_what_it_needs(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    stays, more = (
        f'href="{reverse(name, args=[resident])}"' for name in ("stays", "ask_scaling")
    )
    for way, leads_to in (("time_out", stays), ("municipality", more), ("police", "")):
        page = cast.client("support_worker").get(
            reverse("acute_way", args=[resident, way])
        )
        assert [one for one in (stays, more) if one in page.text] == [
            one for one in (leads_to,) if one
        ]


def test_the_plan_stands_on_one_page_of_paper(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    address = reverse("crisis_paper", args=[resident])
    assert cast.client("support_worker").get(address).status_code == 404
    long = replace(some_crisis_terms(), helps="Samen wandelen in het park. " * 60)
    a_crisis_plan(cast, resident, long)
    for _again in range(3):
        a_risk(cast, resident, what="De post blijft liggen. " * 10)
    pages = _pages(cast, address)
    assert len(pages) == 1
    assert "06 12345678" in pages[0]
    assert "De brievenbus is vol" in pages[0]


def test_the_pages_of_the_plan_are_written_in_a_browser(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    typed = {
        "signs": "Stil", "helps": "Thee", "avoid": "", "call": "Zus 0612345678",
        "who_does_what": "De begeleider belt", "place": "",
    }  # fmt: skip
    url = reverse("write_crisis", args=[resident])
    assert post(cast, "support_worker", url, **{**typed, "call": ""}).status_code == 200
    assert post(cast, "support_worker", url, **typed).status_code == 302
    risk = {"domain": HOUSING, "what": "P", "early_signs": "V", "who_acts": "B"}
    there = reverse("new_risk", args=[resident])
    assert post(cast, "support_worker", there, **risk).status_code == 302
    with cast.acting("support_worker"):
        assert CrisisPlan.objects.get().helps == "Thee"
    assert (
        "Thee"
        in cast.client("support_worker").get(reverse("crisis", args=[resident])).text
    )


def test_the_page_names_nobody_who_may_not_hear_of_it(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    page = reverse("acute_way", args=[resident, "police"])
    assert "Woningcorporatie" in cast.client("support_worker").get(page).text
    taken_back(cast, resident, "early_warning")
    assert "Woningcorporatie" not in cast.client("support_worker").get(page).text
    assert post(cast, "support_worker", page).status_code == 302


def _pages(cast: Cast, address: str) -> list[str]:
    answer = cast.client("support_worker").get(address)
    assert answer["Content-Type"] == "application/pdf"
    return [one.extract_text() for one in PdfReader(BytesIO(answer.content)).pages]


def test_residents_write_their_own_plan(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    let_in(cast, resident)
    typed = {
        "signs": "Stil", "helps": "Thee", "avoid": "", "call": "Zus",
        "who_does_what": "Bellen", "place": "",
    }  # fmt: skip
    assert post(cast, "resident", reverse("own_crisis"), **typed).status_code == 302
    risk = {"domain": "justice", "what": "P", "early_signs": "V", "who_acts": "B"}
    assert post(cast, "resident", reverse("own_risk"), **risk).status_code == 302
    shown = cast.client("resident").get(reverse("own_crisis")).text
    assert "Thee" in shown
    assert "Mijn plan voor als het misgaat" in shown


def test_a_sign_without_a_letter_does_not_keep_the_plan_from_paper(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    a_crisis_plan(cast, resident, replace(some_crisis_terms(), helps="Thee \U0001f600"))
    (page,) = _pages(cast, reverse("crisis_paper", args=[resident]))
    assert "Thee" in page
