"""A no to priority in a real browser: read, objected to on a phone, answered."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import SignIn
from tests.journeys.own_pages import at_home, link_for
from tests.journeys.people import Person
from tests.journeys.stories import Team
from tests.journeys.visitor import Visitor
from tests.stack import Stack, running_stack
from tests.usual import REGIONS
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.kernel.calendar import Duration

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

SIX_WEEKS = Duration(days=42)
NEXT_VERSION = """
    INSERT INTO agreements_agreementversion
    SELECT (jsonb_populate_record(v, jsonb_build_object(
        'id', gen_random_uuid(), 'number', 2, 'state', 'in_force',
        'content', %s::jsonb))).*
    FROM agreements_agreementversion v JOIN parties_region r ON r.id = v.region_id
    WHERE r.code = 'voorbeeld' AND v.number = 1
"""
RETIRED = """
    UPDATE agreements_agreementversion v SET state = 'retired'
    FROM parties_region r WHERE r.id = v.region_id AND r.code = 'voorbeeld'
"""
WORDS = "Ik slaap al maanden op een bank."


@pytest.fixture(scope="module")
def stack(worker_id: str) -> Iterator[Stack]:
    """The region of the cast with a version that knows priority, and terms for it."""
    with running_stack(f"objecting-{worker_id}") as running:
        with running.owner() as connection:
            connection.execute(RETIRED)
            connection.execute(NEXT_VERSION, [with_priority()])
        yield running


def with_priority() -> str:
    """The pack of the cast and of another region what that agreed on priority."""
    law, other = load(REGIONS / "alkmaar"), load(REGIONS / "west-brabant-west")
    clock = next(one for one in other.clocks if one.id == "priority_objection")
    assert law.priority is not None
    assert other.priority is not None
    article = law.priority.article
    category = replace(
        other.priority.categories[0],
        article=article,
        objection_within=SIX_WEEKS,
        objection_source=LawPoint("Voorbeeldwet", "6:7"),
        answer_within=SIX_WEEKS,
        afterwards=Text("Daarna kunt u naar de rechter.", "After that: to court."),
    )
    rule = replace(law.priority, categories=(category,), not_agreed=None)
    clocks = (*law.clocks, replace(clock, article=article))
    return json.dumps(replace(law, priority=rule, clocks=clocks).to_json())


def decide(person: Person, name: str, answer: str, reason: str) -> None:
    """On the page of the registration."""
    person.open_dossier(name)
    person.follow("Aanmelding")
    person.unfold("category")
    person.tick("Welke voorrang", "Met voorrang plaatsen")
    person.tick("Wat is besloten", answer)
    person.main.locator("details:has([name=category]) [name=reason]").fill(reason)
    person.main.locator("details:has([name=category]) button").click()
    person.page.wait_for_load_state()


def narrow(visitor: Visitor) -> None:
    wide = "document.documentElement.scrollWidth - window.innerWidth"
    assert visitor.page.evaluate(wide) <= 0, visitor.page.url


def test_a_no_is_objected_to_on_a_phone_and_answered_by_another(
    team: Team, signed_in: SignIn, browser: Browser
) -> None:
    name = team.ready("Noor", "Bezwaarlijk")
    decide(team.mediator, name, "Gaat niet voor op anderen", "Er zijn er meer.")
    last = team.stack.today() + timedelta(days=42)

    resident = at_home(browser, team.stack, link_for(team.support_worker, name))
    narrow(resident)
    resident.follow("Lees meer over uw plek")
    narrow(resident)
    said = resident.reads()
    assert "Er zijn er meer." in said
    assert "Bemiddelaar" in said
    assert f"tot en met {last.day} " in said
    assert "Voorbeeldwet 6:7" in said
    resident.press("Ik ben het er niet mee eens")
    assert "Dat is opgeschreven." in resident.reads()
    resident.press("Neem het terug")
    resident.fill(words=WORDS)
    resident.press("Ik ben het er niet mee eens")
    assert WORDS in resident.reads()
    narrow(resident)

    work = "Antwoord op het bezwaar over voorrang"
    due = last + timedelta(days=42)
    other = signed_in("second_mediator")
    assert str(due.day) in other.work_for(name, work)
    assert work not in team.mediator.today()
    team.mediator.open_dossier(name)
    team.mediator.follow("Aanmelding")
    assert "Daarom antwoordt een ander" in team.mediator.reads()
    assert work not in team.consultant.today()

    other.follow(work)
    assert WORDS in other.reads()
    decide(other, name, "Gaat voor op anderen", "Een bank is geen woning.")
    assert work not in other.today()
    said = resident.read_page("/own/queue")
    assert "Een bank is geen woning." in said
    assert "U gaat voor op anderen." in said
    assert "Ik ben het er niet mee eens" not in said
    resident.context.close()
