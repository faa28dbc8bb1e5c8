"""The page of components in a real Chromium: rules of axe, width, paper, keyboard."""

import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page

from tests.chromium import running_browser
from thuisroute.desk.samples import sample
from thuisroute.desk.tests.shell import SHELL
from thuisroute.project import assets

pytestmark = pytest.mark.browser
TODAY = date(2026, 11, 22)
WIDTHS = (1280, 360, 320)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of files: the built assets, the page of components, an error page."""
    folder = tmp_path_factory.mktemp("look")
    assets.build(into=folder / "static" / "build")
    shutil.copytree(assets.DESK / "static" / "desk", folder / "static" / "desk")
    _write(folder / "components.html", "desk/components.jinja", SHELL | sample(TODAY))
    _write(folder / "404.html", "desk/errors/404.jinja", {})
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(folder))
    )
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _write(file: Path, template: str, context: dict[str, object]) -> None:
    file.write_text(render_to_string(template, context), encoding="utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["components", "404"])
def test_axe_finds_nothing_and_nothing_sticks_out(
    page: Page, address: str, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/{name}.html")
    page.evaluate(
        "document.querySelectorAll('main details').forEach(d => d.open = true)"
    )
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_first_tab_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(f"{address}/components.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_paper_shows_the_article_and_no_menu(page: Page, address: str) -> None:
    page.goto(f"{address}/components.html")
    page.emulate_media(media="print")
    assert not page.locator(".tr-nav").is_visible()
    assert page.locator(".tr-print-head").is_visible()
    height = page.locator(".tr-article__body").first.bounding_box()
    assert height is not None
    assert height["height"] > 10


def test_every_control_is_large_enough_for_a_finger(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{address}/components.html")
    small = page.evaluate(
        """() => [...document.querySelectorAll(
             'main :is(button, .nl-button, summary, select, textarea, input)')]
             .filter(e => e.type !== 'hidden' && e.getBoundingClientRect().height)
             .filter(e => e.getBoundingClientRect().height < 24)
             .map(e => e.outerHTML)"""
    )
    assert small == []
