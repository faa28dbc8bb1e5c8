"""Somebody who asked for nothing: from a report to care, and nobody else ever knows.

Nobody has JavaScript, and everything is read and pressed in Dutch.
"""

import pytest

from tests.journeys.conftest import SignIn
from tests.journeys.days import shortly
from tests.journeys.people import Person
from tests.stack import Stack

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.timeout(600)]

NAME = "Man met de groene jas Kwikstaartje"
# In everything that is written in the file: it may stand on no other page.
MARKER = "Kwikstaartje"
REACH = "06 98 76 54 32"
# Who has nothing to do with it, the person's own later care among them.
OTHERS = (
    "housing_consultant", "other_consultant", "outsider", "support_worker",
    "care_manager", "mediator", "programme_manager", "governor",
    "other_outreach_worker",
)  # fmt: skip


def test_from_a_worry_to_care(signed_in: SignIn, stack: Stack) -> None:
    town, worker = signed_in("wmo_consultant"), signed_in("outreach_worker")
    file = reported_and_sent(town, worker, stack)
    sought_and_investigated(town, worker, stack)
    told_and_handed_over(worker, stack)
    nobody_else_reads_of_it([signed_in(key) for key in OTHERS], file)
    closed_with_what_came_of_it(town, worker, stack)


def reported_and_sent(town: Person, worker: Person, stack: Stack) -> str:
    today = stack.today()
    town.report_worry(NAME, f"Slaapt niet en roept, {MARKER}", REACH, today)
    assert "Er moet een verkennend onderzoek komen" in town.reads()
    assert f"Iemand erheen sturen: {NAME}" in town.today()
    assert MARKER not in worker.today()
    town.send(NAME)
    assert f"Contact zoeken: {NAME}" in worker.today()
    file = worker.open_file(NAME)
    assert "Uiterlijk af op" in worker.reads()
    assert shortly(today) in worker.reads()
    return file


def sought_and_investigated(town: Person, worker: Person, stack: Stack) -> None:
    seek = worker.seek
    seek(NAME, "aan de deur", "niemand getroffen", f"Kaartje, {MARKER}", stack.today())
    assert f"Contact zoeken: {NAME}" not in worker.today()
    stack.travel(7)
    assert f"Contact zoeken: {NAME}" in worker.today()
    seek(NAME, "op straat", "een gesprek", f"Vroeg om koffie, {MARKER}", stack.today())
    stack.travel(4)
    work = worker.today()
    assert f"Het verkennend onderzoek afronden: {NAME}" in work
    assert "over 3 dagen" in work
    assert "Bijna zover" in work
    assert f"Het verkennend onderzoek afronden: {NAME}" not in town.today()
    for asked in ("de persoon zelf", "een arts of andere professional"):
        worker.inquire(NAME, asked, f"Wil slapen, {MARKER}", stack.today())
    worker.finish(NAME, "vrijwillige", f"Twee gesprekken, {MARKER}")
    assert "Onderzoek afgerond: vrijwillige" in worker.reads()


def told_and_handed_over(worker: Person, stack: Stack) -> None:
    assert f"De naaste de uitkomst van het onderzoek vertellen: {NAME}" in (
        worker.today()
    )
    worker.open_file(NAME)
    assert REACH in worker.reads()
    worker.answer(NAME, "tell", "Nee")
    worker.answer(NAME, "answer", "Familie of naaste")
    assert REACH not in worker.reads()
    worker.hand_over(NAME, f"Zorgvoorbeeld {MARKER}", f"Ja, {MARKER}", stack.today())
    assert "Overgedragen: aanmelding voor een woning met begeleiding" in worker.reads()


def nobody_else_reads_of_it(others: list[Person], file: str) -> None:
    """Every page that a link leads to from their start, and the file itself."""
    for one in others:
        assert MARKER not in one.today(), one.key
        for path in sorted(one.addresses() - {"/logout", "/outreach"}):
            one.page.goto(f"{one.stack.address}{path}")
            assert MARKER not in one.page.content(), (one.key, path)
        answer = one.page.goto(f"{one.stack.address}{file}")
        assert answer is not None
        assert answer.status in {403, 404}, one.key
        assert MARKER not in one.page.content(), one.key


def closed_with_what_came_of_it(town: Person, worker: Person, stack: Stack) -> None:
    stack.travel(7)
    assert f"Kijken of de zorg is begonnen: {NAME}" in worker.today()
    worker.answer(NAME, "look", "Ja")
    worker.close_file(NAME, f"Het gaat beter, {MARKER}")
    assert "Dit dossier is gesloten" in worker.reads()
    assert NAME not in worker.today()
    assert NAME in town.read_page("/outreach?closed=1")
