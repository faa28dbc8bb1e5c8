"""Support in a real browser: a goal and a yes to it, a crisis at night, a handover."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.journeys.own_pages import at_home, link_for
from tests.journeys.people import Person
from tests.journeys.stories import Team
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

PHONE: ViewportSize = {"width": 390, "height": 844}
HOUSING, HEALTH = "wonen en woongedrag", "zelfzorg en gezondheid"
MONEY = "administratie en geld"
# Words that stand in the care records and may stand on no page of the association.
SECRETS = ("Zeemeeuwwoord", "Vuurtorenwoord", "Ankerwoord")


def narrow(visitor: Visitor) -> None:
    """Nothing runs out of a phone, and what is tapped on is large enough."""
    wide = "document.documentElement.scrollWidth - window.innerWidth"
    assert visitor.page.evaluate(wide) <= 0, visitor.page.url


def test_a_goal_in_own_words_gets_a_yes_on_a_phone(
    team: Team, browser: Browser
) -> None:
    name = team.ready("Ilse", "Doelen")
    by_when = team.stack.today() + timedelta(days=120)
    worker = team.support_worker
    worker.set_goal(name, "Ik wil mijn huis zelf op orde houden.", HOUSING, by_when)
    worker.set_goal(name, "Ik wil weten wat ik kan uitgeven.", MONEY, by_when)
    resident = at_home(browser, team.stack, link_for(worker, name))
    resident.page.set_viewport_size(PHONE)
    resident.go("/own/plan")
    narrow(resident)
    assert "Ik wil mijn huis zelf op orde houden." in resident.reads()
    agree = resident.main.get_by_role("button", name="Ik ben het eens met dit deel")
    assert agree.count() == 2
    agree.first.click()
    resident.page.wait_for_load_state()
    assert agree.count() == 1
    worker.open_plan(name)
    plan = worker.reads()
    assert "Bewoner stemt in" in plan
    resident.context.close()


def test_a_crisis_at_night(team: Team, browser: Browser) -> None:
    name = team.ready("Storm", "Nachtelijk")
    team.living_in(name, team.home("Nachtweg", "7"))
    worker, association = team.support_worker, team.consultant
    by_when = team.stack.today() + timedelta(days=120)
    health, money, night = SECRETS
    worker.write_crisis_plan(name, health)
    worker.note_risk(name, HEALTH, night)
    worker.set_goal(name, money, MONEY, by_when)

    worker.page.set_viewport_size(PHONE)
    worker.open_plan(name)
    narrow(worker)
    worker.follow("Plan voor een crisis")
    narrow(worker)
    assert "06 00000001" in worker.reads()
    taps = 0
    for words in ("Het gaat nu mis", "Nee", "Nee", "Ja"):
        worker.follow(words)
        narrow(worker)
        taps += 1
    assert "crisisdienst" in worker.reads()
    assert taps <= 4
    worker.press("Ik doe dit: bewaar het")
    assert "dat er iets speelt, niet wat" in worker.reads()

    assert "Er speelt iets" in association.today()
    read = [association.reads()]
    association.follow("Er speelt iets")
    assert "Begeleider Voorbeeld" in association.reads()
    read.append(association.reads())
    association.press("Wij weten ervan")
    for path in sorted(association.addresses()):
        if path.startswith(("/dossiers/", "/residents", "/leases/", "/matches/")):
            association.page.goto(f"{team.stack.address}{path}")
            read.append(association.reads())
    association.open_plan(name)
    read.append(association.reads())
    for page in read:
        for secret in (*SECRETS, "Bel de crisisdienst"):
            assert secret not in page
    assert "Er speelt iets" not in association.today()
    worker.open_plan(name)
    worker.follow("Plan voor een crisis")
    assert "Dat is daar bekend." in worker.reads()


def test_a_handover_between_providers(
    team: Team, browser: Browser, signed_in: Callable[[str], Person]
) -> None:
    name = team.ready("Wissel", "Overdracht")
    team.living_in(name, team.home("Wisselweg", "9"))
    by_when = team.stack.today() + timedelta(days=120)
    old, new = team.support_worker, signed_in("outsider")
    old.set_goal(name, "Een vriend op bezoek.", HOUSING, by_when)
    resident = at_home(browser, team.stack, link_for(old, name))
    old.open_plan(name)
    old.follow("Overdragen")
    old.choose(to="Buitenstaander Voorbeeld, Buitenstaander Zorg")
    old.main.get_by_label("De bewoner weet wie het wordt").check()
    old.press("Begin de overdracht")
    handover = old.page.url
    _does_all(old)
    resident.go("/own/handover")
    assert "Buitenstaander Voorbeeld" in resident.reads()
    _does_all(resident)
    for one in (team.consultant, new):
        one.page.goto(handover)
        _does_all(one)
    new.press("Ik neem het over")
    assert "Een vriend op bezoek." in new.reads()
    assert "Buitenstaander Voorbeeld" in new.reads()
    answer = old.page.goto(handover)
    assert answer is not None
    assert answer.status == 404
    assert name not in old.read_page("/residents")
    resident.context.close()


def _does_all(visitor: Visitor) -> None:
    """Every item that is this one's to do."""
    button = visitor.main.get_by_role("button", name="Dit is gedaan")
    for _at in range(button.count()):
        button.first.click()
        visitor.page.wait_for_load_state()
    assert not button.count()
