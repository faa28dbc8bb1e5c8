"""A home is photographed, and whoever it is offered to looks before answering.

Nobody has JavaScript, and the resident has a telephone.
"""

import pytest
from playwright.sync_api import Browser

from tests.journeys.own_pages import PHONE, link_for
from tests.journeys.picturing import Picturing
from tests.journeys.stories import Team
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

SEEN = ["Woonkamer met een groot raam", "Keuken met plek voor een tafel"]


def test_photos_are_seen_by_who_looks_for_a_home_and_by_who_gets_it(
    team: Team, stack: Stack, browser: Browser
) -> None:
    home = team.home("Fotostraat", "3")
    team.consultant.photograph(home, SEEN)
    assert team.consultant.sees_photos() == SEEN
    team.consultant.put_last_photo_first(home)
    shown = SEEN[::-1]
    team.mediator.go("/shop")
    assert team.mediator.sees_photos() == [""], "the address says where it is"
    team.mediator.follow(home.address)
    assert team.mediator.sees_photos() == shown
    name = team.ready("Fenna", "Fotoproef")
    team.offered(name, home)
    resident = Picturing(browser, stack, "resident")
    resident.page.set_viewport_size(PHONE)
    resident.enter_by(link_for(team.support_worker, name))
    resident.follow("Bekijk de woning en geef antwoord")
    assert resident.sees_photos() == shown
    resident.main.get_by_role("link", name=shown[0]).click()
    assert "/photos/" in resident.page.url
    resident.context.close()
