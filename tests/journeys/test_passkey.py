"""A passkey in a real browser: made on the account page, then used to sign in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import SignIn
from tests.journeys.own_pages import PHONE, link_for
from tests.password import PASSWORD
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(300)]
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A browser on a machine that knows its holder, as a laptop with a finger does."""
    context = browser.new_context(locale="nl-NL")
    opened = context.new_page()
    machine = context.new_cdp_session(opened)
    machine.send("WebAuthn.enable")
    machine.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    yield opened
    context.close()


def test_a_passkey_is_made_and_opens_the_door_without_a_password(
    page: Page, stack: Stack
) -> None:
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text))
    # A passkey is bound to a name; a bare number is none.
    address = stack.address.replace("127.0.0.1", "localhost")
    page.goto(f"{address}/login?next=/account/")
    page.get_by_label("E-mailadres").fill("support_worker@voorbeeld.example")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    page.get_by_text("Passkey toevoegen").click()
    page.get_by_label("Naam van deze passkey").fill("Werklaptop")
    page.get_by_label("Uw wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Verder").click()
    page.get_by_role("button", name="Deze passkey maken").click()
    expect(page.get_by_role("status")).to_contain_text("Uw passkey is toegevoegd")
    page.context.clear_cookies()
    page.goto(f"{address}/login?next=/account/")
    page.get_by_role("button", name="Inloggen met een passkey").click()
    expect(page.get_by_role("heading", name="Uw account")).to_be_visible()
    expect(page.locator("#passkeys")).to_contain_text("laatst gebruikt")
    assert not errors, errors


def test_a_resident_makes_one_and_comes_in_without_a_link(
    page: Page, stack: Stack, signed_in: SignIn
) -> None:
    worker = signed_in("support_worker")
    worker.register("Sleutel", "Proefpersoon", stack.today())
    link = link_for(worker, "Sleutel Proefpersoon")
    address = stack.address.replace("127.0.0.1", "localhost")
    page.set_viewport_size(PHONE)
    page.goto(f"{address}{link}")
    page.get_by_role("button", name="Naar mijn pagina's").click()
    page.goto(f"{address}/own/account")
    page.get_by_role("button", name="Maak een passkey op dit toestel").click()
    expect(page.get_by_role("status")).to_contain_text("Uw passkey is klaar")
    expect(page.locator("#passkeys")).to_contain_text("Mijn telefoon")
    page.context.clear_cookies()
    page.goto(f"{address}/login")
    page.get_by_role("button", name="Inloggen met een passkey").click()
    page.wait_for_url(f"{address}/own/")
