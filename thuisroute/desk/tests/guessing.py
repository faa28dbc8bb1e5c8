"""Somebody who guesses passwords or codes, while the real people go on working."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count

import pyotp
import time_machine
from django.conf import settings
from django.test import Client

from tests.password import PASSWORD

REAL = "support_worker@voorbeeld.example"
COLLEAGUE = "care_manager@voorbeeld.example"
OFFICE = "203.0.113.7"
QUARTER = timedelta(minutes=15)


@dataclass
class Found:
    """What came of it; times are of the simulated clock."""

    sent: int = 0
    weighed: int = 0
    most_in_a_quarter: int = 0
    got_in: int = 0
    real_tries: int = 0
    real_refused: int = 0
    colleague_refused: int = 0
    stranger_waited: timedelta | None = None
    minutes: int = 0
    in_quarter: dict[int, int] = field(default_factory=dict)

    def weigh(self, quarter: int) -> None:
        """One guess that was looked at, and not turned away unread."""
        self.weighed += 1
        self.in_quarter[quarter] = self.in_quarter.get(quarter, 0) + 1
        self.most_in_a_quarter = max(self.in_quarter.values())


def sign_in(client: Client, email: str, word: str, address: str) -> str:
    """`in`, `wrong` or `closed`."""
    typed = {"email": email, "password": word}
    answer = client.post("/login", typed, REMOTE_ADDR=address)
    return said(answer.text, signed_in=settings.TOKEN_COOKIE in answer.cookies)


def said(page: str, *, signed_in: bool) -> str:
    if signed_in:
        return "in"
    return "closed" if "kwartier" in page else "wrong"


def guess_passwords(
    machine: time_machine.Traveller, guesses: int, *, shared: bool
) -> Found:
    """One guess a second; every five minutes the real person and a colleague sign in
    from the office, which with `shared` is also where the guesses come from."""
    found, own = Found(), Client()
    assert sign_in(own, REAL, PASSWORD, OFFICE) == "in"
    for number in range(guesses):
        address = OFFICE if shared else f"2001:db8::{number:x}"
        outcome = sign_in(Client(), REAL, f"welkom {number}", address)
        found.sent += 1
        found.got_in += outcome == "in"
        if outcome == "wrong":
            found.weigh(number // 900)
        if number % 300 == 299:
            found.real_tries += 1
            found.real_refused += sign_in(own, REAL, PASSWORD, OFFICE) != "in"
            other = sign_in(Client(), COLLEAGUE, PASSWORD, OFFICE)
            found.colleague_refused += other != "in"
        machine.shift(1)
    found.minutes = guesses // 60
    found.stranger_waited = _until_open(machine)
    return found


def _until_open(machine: time_machine.Traveller) -> timedelta:
    """How long the real person at a new computer waits once the guessing stops."""
    for minute in count():
        if sign_in(Client(), REAL, PASSWORD, OFFICE) == "in":
            return timedelta(minutes=minute)
        machine.shift(60)
    raise AssertionError("never opened")


def guess_codes(
    machine: time_machine.Traveller, guesses: int, own: Client, secret: str
) -> Found:
    """By somebody who knows the password; `own` is a browser of the real person, who
    gives a right code every five minutes."""
    found, thief = Found(), Client()
    ticket = ""
    for number in range(guesses):
        if number % 200 == 0:
            ticket = _ticket(thief)
        outcome = _code(thief, ticket, f"{number:06}"[::-1], f"2001:db8::{number:x}")
        found.sent += 1
        found.got_in += outcome == "in"
        if outcome == "wrong":
            found.weigh(number // 900)
        if number % 300 == 299:
            right = pyotp.TOTP(secret).now()
            found.real_tries += 1
            found.real_refused += _code(own, _ticket(own), right, OFFICE) != "in"
        machine.shift(1)
    found.minutes = guesses // 60
    return found


def _ticket(client: Client) -> str:
    page = client.post("/login", {"email": REAL, "password": PASSWORD}).text
    ticket = re.search(r'name="ticket" value="([^"]+)"', page)
    assert ticket, page
    return ticket[1]


def _code(client: Client, ticket: str, code: str, address: str) -> str:
    typed = {"ticket": ticket, "code": code}
    answer = client.post("/login/code", typed, REMOTE_ADDR=address)
    return said(answer.text, signed_in=settings.TOKEN_COOKIE in answer.cookies)
