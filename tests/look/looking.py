"""Pages as the program answers them, looked at in a real Chromium on every width."""

import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Page

from tests.chromium import running_browser
from thuisroute.project import assets

WIDTHS = (1280, 360, 320)
WIDE = "document.documentElement.scrollWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder with the built assets, and the address at which it is read."""
    folder = tmp_path_factory.mktemp("pages")
    assets.build(into=folder / "static" / "build")
    shutil.copytree(assets.DESK / "static" / "desk", folder / "static" / "desk")
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(folder))
    )
    Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def look_at_all(
    served: tuple[Path, str], client: Client, pages: Mapping[str, str]
) -> None:
    """Each page by its name: it keeps the rules of axe and fits the screen."""
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
