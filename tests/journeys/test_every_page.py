"""Every page that a role can reach: rules of axe, width, no error, no complaint."""

import pytest
from playwright.sync_api import Browser

from tests.journeys.conftest import SignIn
from tests.journeys.crawl import Crawl
from tests.journeys.own_pages import LINK, at_home
from tests.journeys.visitor import Visitor
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
        "/homes/*/photos", "/homes/*/photos/add",
        "/leases/*/conversion", "/leases/*/", "/dossiers/*/", "/reviews/*/",
    },
    "wmo_consultant": {"/dossiers/*/", "/leases/*/conversion", "/agreement/"},
    "mediator": {
        "/homes/*/people", "/referrals/*/homes", "/matches/*", "/questions/*",
    },
    "client_supporter": {
        "/", "/residents", "/dossiers/*/", "/dossiers/*/rights", "/referrals/*",
        "/leases/*/", "/leases/*/neighbours", "/account/",
    },
    "programme_manager": {
        "/agreement/", "/agreement/evaluate/", "/agreement/kept/", "/glossary/",
        "/agreement/versions/2/text/", "/agreement/versions/2/text/*/",
        "/agreement/versions/2/text/*/*/", "/agreement/versions/2/text/*/new/",
    },
    "administrator": {"/imports", "/accounts/"},
    "resident": {
        "/own/", "/own/home", "/own/talks", "/own/sharing", "/own/looks",
        "/own/account", "/own/consents/mediation", "/own/consents/*/withdraw",
        "/own/consents/client_support",
    },
    "privacy_officer": {
        "/retention/", "/retention/register/", "/retention/holds/",
        "/retention/holds/new/", "/processing/", "/processing/dpia/",
    },
    "outsider": {
        "/", "/residents", "/shop", "/homes/*", "/agreement/", "/referrals/new",
        "/questions", "/questions/*", "/imports", "/account/",
    },
}  # fmt: skip
RESIDENT = "resident"
# Of each kind of page the nearest is looked at: here of somebody who is ready.
FIRST = {
    "mediator": ("/residents?state=ready",),
    # The form with the most kinds of questions.
    "programme_manager": ("/agreement/versions/2/text/lease_forms/0/",),
}
# Pages about one resident: no link leads an outsider to any of them.
ABOUT_A_RESIDENT = (
    "/dossiers/", "/referrals/*", "/matches/", "/leases/", "/reviews/", "/obligations/",
)  # fmt: skip


@pytest.fixture
def lease_with_a_talk(signed_in: SignIn, stack: Stack) -> str:
    """Somebody at every stage, up to an extended lease with a talk behind it. The
    lease's address. An outsider asked to take part with the one who is registered."""
    today = stack.today()
    signed_in("support_worker").register("Aya", "Aanmelder", today)
    signed_in("outsider").ask_about("Aya", "Aanmelder")
    key = _stage(stack, "begin")
    stack.travel_to(add_months(today, 6))
    _stage(stack, "talk", key)
    stack.travel_to(add_months(today, 10))
    _stage(stack, "extend", key)
    manager = signed_in("programme_manager")
    manager.go("/agreement/versions/")
    manager.fill(note="Eens kijken.")
    manager.press("Concept beginnen")
    return f"/leases/{key}/"


def _stage(stack: Stack, *words: str) -> str:
    return stack.run_command("-m", "tests.make_stages", *words, role="web")


def test_every_page_of_every_role_is_accessible_fits_a_phone_and_works(
    browser: Browser, signed_in: SignIn, stack: Stack, lease_with_a_talk: str
) -> None:
    asked: set[str] = set()
    for role, expected in REACHED.items():
        first = (
            [lease_with_a_talk]
            if role == RESIDENT or "/leases/*/" in expected
            else [*FIRST.get(role, ())]
        )
        crawl = crawl_as(role, browser, signed_in, stack, first, asked)
        assert crawl.problems == [], role
        assert expected <= crawl.kinds, role
        if role == "outsider":
            met = [kind for kind in crawl.kinds if kind.startswith(ABOUT_A_RESIDENT)]
            assert met == []


def _resident(browser: Browser, signed_in: SignIn, stack: Stack, lease: str) -> Visitor:
    """Whoever lives in the home of this lease, in by a link."""
    worker = signed_in("support_worker")
    worker.go(lease)
    (dossier,) = {one for one in worker.addresses() if one.startswith("/dossiers/")}
    worker.go(f"{dossier}own-pages")
    worker.press("Maak een link voor de bewoner")
    found = LINK.search(worker.reads())
    assert found is not None
    return at_home(browser, stack, found.group())


def crawl_as(
    role: str,
    browser: Browser,
    signed_in: SignIn,
    stack: Stack,
    first: list[str],
    asked: set[str],
) -> Crawl:
    """With the person's own session, and with JavaScript, which axe needs."""
    context = browser.new_context(locale="nl-NL")
    there = (
        _resident(browser, signed_in, stack, first.pop())
        if role == RESIDENT
        else signed_in(role)
    )
    context.add_cookies(there.context.cookies())  # type: ignore[arg-type]  # a cookie that was read may be set
    crawl = Crawl(context.new_page(), stack.address, asked)
    crawl.everything_from(*first, "/")
    context.close()
    return crawl
