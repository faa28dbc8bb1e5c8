"""One real Chromium for the tests that look at pages."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

PROGRAM = (
    shutil.which("chromium-headless-shell")
    or shutil.which("chromium")
    or shutil.which("chromium-browser")
    or shutil.which("google-chrome")
)
HOW = "No Chromium here, so this is skipped; on Debian: apt-get install chromium"
# Nothing of the browser's own may reach for the network.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Skips with how to get it; where it is required, its absence is a failure."""
    if PROGRAM is None:
        if os.environ.get("THUISROUTE_REQUIRE_BROWSER") == "1":
            pytest.fail("These tests require Chromium and there is none.")
        pytest.skip(HOW)
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=PROGRAM, args=ARGUMENTS)
        yield browser
        browser.close()
