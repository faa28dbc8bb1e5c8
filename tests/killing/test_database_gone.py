"""The database goes away for a while: nothing typed is lost, nothing is doubled."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Page

from tests.chromium import running_browser
from tests.password import PASSWORD
from tests.stack import ROOT, copy_installation, free_port
from thuisroute.hosting.cluster import Cluster

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(240)]

FIELDS = "found => found.map(one => [one.name, one.value])"


@dataclass
class Site:
    """A web server beside a database that the test starts and stops."""

    cluster: Cluster
    address: str


def environment(cluster: Cluster, styles: Path) -> dict[str, str]:
    return {
        **os.environ,
        **json.loads((cluster.folder.path / "keys.json").read_text()),
        "THUISROUTE_DATABASE_URL": cluster.url("web"),
        "THUISROUTE_HTTPS": "0",
        "THUISROUTE_STYLES": str(styles),
        "THUISROUTE_SECOND_FACTOR": "0",
        "DJANGO_SETTINGS_MODULE": "thuisroute.project.settings.base",
    }


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    data = tmp_path / "data"
    copy_installation(data)
    cluster = Cluster(data / "node")
    cluster.start()
    port = free_port()
    web = subprocess.Popen(  # noqa: S603 - our own command
        [
            sys.executable, "-m", "gunicorn", "thuisroute.project.wsgi",
            "--bind", f"127.0.0.1:{port}", "--threads", "4", "--no-control-socket",
        ],
        cwd=ROOT,
        env=environment(cluster, data / "static"),
    )  # fmt: skip
    site = Site(cluster, f"http://127.0.0.1:{port}")
    wait(site)
    yield site
    web.terminate()
    web.wait(timeout=20)
    cluster.stop()


def wait(site: Site) -> None:
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"{site.address}/login", timeout=5):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail("no page in time")


def evaluations(site: Site) -> int:
    with psycopg.connect(site.cluster.url("worker")) as connection:
        found = connection.execute(
            "SELECT count(*) FROM agreements_agreementevent "
            "WHERE name = 'agreement.evaluated'"
        ).fetchone()
    return int(found[0]) if found else 0


def typed_in(page: Page) -> dict[str, str | float | bool]:
    """Every field of the form that is offered again."""
    found = page.eval_on_selector_all("main form [name]", FIELDS)
    return {str(name): str(value) for name, value in found}


def test_what_was_typed_while_the_database_was_gone_is_sent_again_once(
    site: Site,
) -> None:
    with running_browser() as browser:
        page = browser.new_page(java_script_enabled=False, locale="nl-NL")
        page.goto(f"{site.address}/login?next=/agreement/evaluate/")
        page.fill("input[name=email]", "mediator@voorbeeld.example")
        page.fill("input[name=password]", PASSWORD)
        page.click("main button[type=submit]")
        page.fill("textarea", "Allemaal besproken, met tien partijen.")
        site.cluster.stop()
        page.click("main button[type=submit]")
        assert "is nog niet opgeslagen" in page.inner_text("main")
        time.sleep(10)
        site.cluster.start()
        address, again = page.url, typed_in(page)
        page.click("main button[type=submit]")
        assert evaluations(site) == 1
        # As when somebody goes back and lets the browser send the form once more; it
        # keeps no page of ours, so it asks that itself.
        sent = page.request.post(address, form=again, headers={"Referer": address})
        assert sent.ok
        page.reload()
        assert evaluations(site) == 1
