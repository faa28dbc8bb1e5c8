"""Ambition, programme and words of a region that has them all, in a real Chromium."""

import io
import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Page

from tests.another_region import governor_of
from tests.cast import Cast
from tests.chromium import running_browser
from tests.roles import database_role
from thuisroute.obligations.tests.looking_back import evaluated, overdue
from thuisroute.project import assets

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
PAGES = {
    "ambition": "/agreement/ambition/",
    "programme": "/agreement/programme/",
    "glossary": "/glossary/",
    "found": "/glossary/?q=huur",
}
WIDTHS = (1280, 360, 320)
WIDE = "document.documentElement.scrollWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder with the built assets, and the address at which it is read."""
    folder = tmp_path_factory.mktemp("agreement")
    assets.build(into=folder / "static" / "build")
    shutil.copytree(assets.DESK / "static" / "desk", folder / "static" / "desk")
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(folder))
    )
    Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_the_pages_are_accessible_and_fit_every_width(
    served: tuple[Path, str],
) -> None:
    _look_at_all(served, governor_of("drechtsteden-alblasserwaard"), PAGES)


def test_regions_side_by_side_are_accessible_and_fit_every_width(
    served: tuple[Path, str], cast: Cast
) -> None:
    with database_role("owner"):
        call_command("load_packs", stdout=io.StringIO())
    pages = {"compare": "/agreement/compare/", "wrong": "/agreement/compare/?age=7"}
    _look_at_all(served, cast.client("programme_manager"), pages)


def test_how_it_is_kept_is_accessible_and_fits_every_width(
    served: tuple[Path, str], cast: Cast
) -> None:
    year = overdue(cast, 40)
    kept = evaluated(cast, year)
    pages = {
        "kept": f"/agreement/kept/?period={year}",
        "nothing": "/agreement/kept/?period=2001",
        "evidence": f"/agreement/evaluations/{kept.pk}/",
        "article": f"/agreement/articles/4d/?period={year}",
    }
    _look_at_all(served, cast.client("programme_manager"), pages)


def _look_at_all(
    served: tuple[Path, str], client: Client, pages: Mapping[str, str]
) -> None:
    folder, address = served
    for name, path in pages.items():
        answer = client.get(path)
        assert answer.status_code == 200
        (folder / f"{name}.html").write_bytes(answer.content)
    # Only now: while the browser is open, this thread may not ask the database.
    with running_browser() as browser:
        page = browser.new_page()
        for name in pages:
            _look(page, f"{address}/{name}.html")


def _look(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(OPEN_ALL)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(WIDE) <= width, f"{address} at {width}"
        result = Axe().run(page)
        assert result.violations_count == 0, result.generate_report()
