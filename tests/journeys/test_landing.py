"""Somebody lands among neighbours: met, with a card, something to do, nothing of care.

Nobody has JavaScript, and everything is read and pressed in Dutch.
"""

import pytest
from playwright.sync_api import Browser

from tests.journeys.landing import (
    make_card,
    open_landing,
    plan,
    resident_says,
    was_done,
)
from tests.journeys.own_pages import at_home, link_for
from tests.journeys.stories import Team

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

MEET, DAY = "Kennismaken met de buren", "Iets te doen overdag"
EXPERT = "Ervaringsdeskundige gevraagd"
# Written where the association has no part: it may read it on no page.
CARE = ("Zeepaardjesdag", "Zeesterrengesprek")


def test_somebody_lands_among_neighbours(browser: Browser, team: Team) -> None:
    name = team.ready("Lot", "Landingsproef")
    team.living_in(name, team.home("Landweg", "7"))
    an_introduction_the_resident_agrees_to(team, name)
    a_card_without_a_sign_of_care(team, name)
    something_to_do_and_an_expert(team, name)
    the_resident_reads_and_answers(browser, team, name)
    the_association_reads_nothing_of_care(team, name)


def an_introduction_the_resident_agrees_to(team: Team, name: str) -> None:
    worker, today = team.support_worker, team.stack.today()
    said = {"whom": "De buren van nummer 9", "by_whom": "Lot zelf"}
    open_landing(worker, name)
    worker.follow(f"Plannen: {MEET}")
    worker.fill(planned_on=today, what="De begeleider stelt Lot voor", **said)
    worker.press_in_vain("Dit plannen")
    assert "dat er zorg is of wie het is: begeleider" in worker.reads()
    plan(worker, name, MEET, today, what="Aanbellen en taart brengen", **said)
    worker.press_in_vain("Opschrijven dat het is gedaan")
    assert "De bewoner bepaalt wat buren horen" in worker.reads()
    resident_says(worker, "Doe maar")
    was_done(worker, today, "Aardige mensen")
    assert "Aardige mensen" in worker.reads()


def a_card_without_a_sign_of_care(team: Team, name: str) -> None:
    consultant = team.consultant
    make_card(consultant, name, by_day="Zorgvoorbeeld")
    assert "Buren kunnen hieruit lezen" in consultant.reads()
    make_card(consultant, name, by_day="Mevrouw Landingsproef")
    assert "Buren kunnen hieruit lezen" in consultant.reads()
    make_card(consultant, name, by_day="De huismeester")
    assert "Het kaartje dat nu geldt" in consultant.reads()
    with consultant.page.expect_download() as saved:
        consultant.main.get_by_role("link", name="Opslaan om te printen").click()
    assert saved.value.suggested_filename == "contact-card.pdf"
    assert saved.value.path().read_bytes().startswith(b"%PDF-")


def something_to_do_and_an_expert(team: Team, name: str) -> None:
    worker, today = team.support_worker, team.stack.today()
    day, expert = CARE
    plan(worker, name, DAY, today, whom="De werkplaats", what=day, by_whom="Lot")
    plan(worker, name, EXPERT, today, whom="Vereniging", what=expert, by_whom="Iemand")
    open_landing(worker, name)
    for text in CARE:
        assert text in worker.reads()


def the_resident_reads_and_answers(browser: Browser, team: Team, name: str) -> None:
    resident = at_home(browser, team.stack, link_for(team.support_worker, name))
    page = resident.read_page("/own/neighbourhood")
    for text in ("Aanbellen en taart brengen", "De huismeester", *CARE):
        assert text in page
    said = resident.main.locator("form", has=resident.page.get_by_label("Hoe ging het"))
    said.first.get_by_label("Hoe ging het").fill("Ze lachten naar mij")
    said.first.get_by_role("button", name="Opslaan").click()
    assert "Ze lachten naar mij" in resident.read_page("/own/neighbourhood")
    asked = resident.main.locator("form", has_text="Ja, dit is goed")
    asked.first.get_by_role("button", name="Ja, dit is goed").click()
    assert "U zei ja" in resident.read_page("/own/neighbourhood")
    width = resident.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360
    resident.context.close()


def the_association_reads_nothing_of_care(team: Team, name: str) -> None:
    consultant = team.consultant
    open_landing(consultant, name)
    read = consultant.reads()
    assert "Aanbellen en taart brengen" in read
    assert "Ze lachten naar mij" in read
    for text in (*CARE, DAY, EXPERT):
        assert text not in read
    for path in sorted(consultant.addresses()):
        if path.startswith(("/leases/", "/landing/", "/dossiers/")):
            page = consultant.read_page(path) if not path.endswith(".pdf") else ""
            for text in CARE:
                assert text not in page, path
