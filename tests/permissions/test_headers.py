"""Every answer over https, of every page, by the rules of a strict site."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from http.cookies import Morsel
from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast
from tests.password import PASSWORD
from tests.permissions.addresses import every_address
from tests.permissions.life import Life, a_life
from tests.permissions.pages import words_of

if TYPE_CHECKING:
    # Only the stubs know what a test client answers.
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

ASK = """
import json
from thuisroute.project.settings import base
told = {n: v for n, v in vars(base).items() if n.isupper() and "COOKIE" in n
        or n.startswith(("SECURE_", "CSRF_", "SESSION_COOKIE"))}
print(json.dumps({n: v for n, v in told.items() if n != "CSRF_FAILURE_VIEW"}))
"""
YEAR = 31_536_000


@pytest.fixture
def over_https(settings: Settings) -> None:
    """The settings as they are where the environment says nothing of https."""
    without = {n: v for n, v in os.environ.items() if n != "THUISROUTE_HTTPS"}
    said = subprocess.run(  # noqa: S603 - our own settings
        [sys.executable, "-c", ASK], env=without, capture_output=True, check=True
    )
    for name, value in json.loads(said.stdout).items():
        setattr(settings, name, value)


@pytest.fixture
def life(cast: Cast, over_https: None) -> Life:
    return a_life(cast)


def against_rules(answer: "HttpResponse | Answer") -> Iterator[str]:
    """What is wrong with the headers of one answer."""
    said = answer.headers
    age = re.match(
        r"max-age=(\d+); includeSubDomains", said["Strict-Transport-Security"]
    )
    rules = {
        "hsts": age is not None and int(age[1]) >= YEAR,
        "sniffing": said.get("X-Content-Type-Options") == "nosniff",
        "referrer": said.get("Referrer-Policy") == "same-origin",
        "frames": said.get("X-Frame-Options") == "DENY",
        "opener": said.get("Cross-Origin-Opener-Policy") == "same-origin",
        "resource": said.get("Cross-Origin-Resource-Policy") == "same-origin",
        "permissions": "camera=()" in said.get("Permissions-Policy", ""),
        "cache": "no-store" in said.get("Cache-Control", ""),
        "server": not {"Server", "X-Powered-By"} & set(said),
        "type": "Content-Type" not in said
        or not said["Content-Type"].startswith("text/html")
        or "charset=utf-8" in said["Content-Type"],
    }
    yield from (name for name, kept in rules.items() if not kept)
    yield from _against_policy(said.get("Content-Security-Policy", ""), answer)
    yield from (f"cookie {one.key}" for one in answer.cookies.values() if not _own(one))


def _against_policy(policy: str, answer: "HttpResponse | Answer") -> Iterator[str]:
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part)
    if rules.get("default-src") != "'none'":
        yield "policy: default"
    if rules.get("frame-ancestors") != "'none'" or rules.get("base-uri") != "'none'":
        yield "policy: frames or base"
    if rules.get("form-action") != "'self'":
        yield "policy: forms"
    if "unsafe-" in policy or "*" in policy or "http:" in policy or "data:" in policy:
        yield f"policy: {policy}"
    text = words_of(answer) if isinstance(answer, HttpResponse) else answer.text
    if re.search(r"<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=\"", text):
        yield "script or style in the page"


def _own(cookie: "Morsel[str]") -> bool:
    return bool(
        cookie.key.startswith("__Host-")
        and cookie["secure"]
        # One that is taken away holds nothing to read.
        and (cookie["httponly"] or cookie["max-age"] == 0)
        and cookie["samesite"] in {"Lax", "Strict"}
        and cookie["path"] == "/"
        and not cookie["domain"]
    )


@pytest.mark.parametrize("who", ["", "support_worker", "administrator"])
def test_every_page_keeps_every_rule(cast: Cast, life: Life, who: str) -> None:
    client = cast.client(who) if who else Client()
    wrong = []
    for row, address in every_address(life):
        answer = client.get(address, secure=True)
        wrong += [f"{row.route}: {one}" for one in against_rules(answer)]
    missing = client.get("/nowhere", secure=True)
    wrong += [f"nowhere: {one}" for one in against_rules(missing)]
    assert not wrong, "\n".join(wrong)


def test_signing_in_sets_cookies_of_this_site_only(
    cast: Cast, over_https: None
) -> None:
    client = Client()
    typed = {"email": "mediator@voorbeeld.example", "password": PASSWORD}
    answer = client.post("/login", typed, secure=True)
    assert answer.status_code == 302
    assert {"__Host-thuisroute", "__Host-known", "__Host-language"} <= set(
        answer.cookies
    )
    assert list(against_rules(answer)) == []


def test_plain_http_is_sent_on(cast: Cast, over_https: None) -> None:
    answer = Client().get("/login")
    assert answer.status_code == 301
    assert answer.headers["Location"].startswith("https://")
