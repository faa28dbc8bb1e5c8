"""Every page that a role can reach: rules of axe, width, no error, no complaint."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import SignIn
from tests.journeys.crawl import Crawl
from tests.journeys.living import EXTENDS
from tests.journeys.stories import Team
from tests.stack import Stack
from thuisroute.kernel.calendar import add_months

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(900)]

# Every role reaches at least these from its own start page.
REACHED = {
    "support_worker": {
        "/", "/residents", "/shop", "/agreement/", "/agreement/articles/*/",
        "/referrals/new", "/referrals/*", "/dossiers/*/", "/matches/*", "/leases/*/",
        "/leases/*/neighbours", "/leases/*/review", "/imports",
        "/obligations/*/deviate/", "/account/",
    },
    "care_manager": {
        "/", "/residents", "/shop", "/homes/*", "/agreement/", "/referrals/new",
        "/referrals/*", "/dossiers/*/", "/matches/*", "/leases/*/",
        "/leases/*/neighbours", "/framework-agreements/", "/imports", "/questions",
        "/account/",
    },
    "housing_consultant": {
        "/shop", "/homes/new", "/homes/*", "/homes/*/change", "/framework-agreements/",
        "/leases/*/conversion", "/leases/*/", "/dossiers/*/", "/reviews/*/",
    },
    "wmo_consultant": {"/dossiers/*/", "/leases/*/conversion", "/agreement/"},
    "mediator": {
        "/homes/*/people", "/referrals/*/homes", "/matches/*", "/questions/*",
    },
    "programme_manager": {"/agreement/", "/agreement/evaluate/"},
    "administrator": {"/imports", "/accounts/"},
    "outsider": {
        "/", "/residents", "/shop", "/homes/*", "/agreement/", "/referrals/new",
        "/questions", "/questions/*", "/imports", "/account/",
    },
}  # fmt: skip
# Of each kind of page the nearest is looked at: here of somebody who is ready.
FIRST = {"mediator": ("/residents?state=ready",)}
# Pages about one resident: no link leads an outsider to any of them.
ABOUT_A_RESIDENT = (
    "/dossiers/", "/referrals/*", "/matches/", "/leases/", "/reviews/", "/obligations/",
)  # fmt: skip


@pytest.fixture
def lease_with_a_talk(team: Team, signed_in: SignIn) -> str:
    """Somebody at every stage: registered, ready, offered, and living there with a talk
    behind them to which the association has not added its part. The lease's address.
    An outsider asked to take part with the one who is registered."""
    today = team.stack.today()
    team.support_worker.register("Aya", "Aanmelder", today)
    signed_in("outsider").ask_about("Aya", "Aanmelder")
    team.ready("Klaas", "Klaarder")
    team.home("Lijnweg", "5")
    team.offered(team.ready("Olga", "Aangeboden"), team.home("Lijnweg", "6"))
    living = team.ready("Wim", "Woner")
    team.living_in(living, team.home("Lijnweg", "7"))
    team.support_worker.agree_with_neighbours(living, today)
    team.stack.travel_to(add_months(today, 6))
    team.support_worker.hold_review(
        living, team.stack.today(), housing_and_living_behaviour="Gaat goed."
    )
    team.stack.travel_to(add_months(today, 10))
    until = add_months(today, 18)
    team.consultant.decide(living, team.stack.today(), EXTENDS, until)
    team.consultant.open_lease(living)
    return urlsplit(team.consultant.page.url).path


def test_every_page_of_every_role_is_accessible_fits_a_phone_and_works(
    browser: Browser, signed_in: SignIn, stack: Stack, lease_with_a_talk: str
) -> None:
    for role, expected in REACHED.items():
        first = (
            [lease_with_a_talk] if "/leases/*/" in expected else [*FIRST.get(role, ())]
        )
        crawl = crawl_as(role, browser, signed_in, stack, first)
        assert crawl.problems == [], role
        assert expected <= crawl.kinds, role
        if role == "outsider":
            met = [kind for kind in crawl.kinds if kind.startswith(ABOUT_A_RESIDENT)]
            assert met == []


def crawl_as(
    role: str, browser: Browser, signed_in: SignIn, stack: Stack, first: list[str]
) -> Crawl:
    """With the person's own session, and with JavaScript, which axe needs."""
    context = browser.new_context(locale="nl-NL")
    context.add_cookies(signed_in(role).context.cookies())  # type: ignore[arg-type]  # a cookie that was read may be set
    crawl = Crawl(context.new_page(), stack.address)
    crawl.everything_from(*first, "/")
    context.close()
    return crawl
