"""Reporting something, and working on a concern, as one does in a browser."""

import re
from datetime import date

from tests.journeys.matching import HomeForJourney
from tests.journeys.people import Person
from tests.journeys.visitor import Visitor

CODE = re.compile(r"(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}")


def report(neighbour: Visitor, where: str, words: str) -> str:
    """Without a name; gives the address of the page with the answer."""
    neighbour.go("/report")
    neighbour.tick("Waar gaat het over?", "Lawaai, ruzie of andere overlast")
    neighbour.choose(municipality="Gemeente Voorbeeldstad")
    neighbour.choose(landlord="Stichting Woonvoorbeeld")
    neighbour.fill(whereabouts=where, words=words)
    neighbour.press("Versturen")
    assert CODE.search(neighbour.reads())
    return neighbour.page.url.removeprefix(neighbour.stack.address)


def do(person: Visitor, deed: str, **answers: str) -> None:
    """One of the forms of a concern or a report, by the key of what it does."""
    form = person.main.locator(f"form:has(input[name=do][value={deed}])")
    if not form.is_visible():
        person.main.locator(
            f"details:has(input[name=do][value={deed}]) > summary"
        ).click()
    for name, answer in answers.items():
        field = form.locator(f"[name={name}]")
        if field.first.get_attribute("type") == "radio":
            form.get_by_label(answer, exact=True).check()
        elif field.locator("option").count():
            value = field.locator("option", has_text=answer).first
            field.select_option(value=value.get_attribute("value"))
        else:
            field.fill(answer)
    form.get_by_role("button").click()
    person.page.wait_for_load_state()
    wrong = person.main.get_by_role("alert")
    assert not wrong.count(), wrong.inner_text()


def open_turn(person: Person, name: str, what: str) -> None:
    """Something that is one's turn on the page of today."""
    person.go("/")
    person.follow(f"{what}: {name}")


def bring_in_arrears(
    person: Person, home: HomeForJourney, today: date, creditor: str
) -> None:
    """A list of the municipality with one home of the region and one that is not."""
    rest = f"{creditor};{today.isoformat()};312,50;2;Geen bedreigende situatie"
    lines = (
        "postcode;huisnummer;schuldeiser;datum;bedrag;maanden;spoed",
        f"1811ab;{home.number};{rest}",
        f"1811 AB;999;{rest}",
    )
    content = "\n".join(lines).encode()
    person.go("/imports")
    person.field("file").set_input_files(
        {"name": "signalen.csv", "mimeType": "text/csv", "buffer": content}
    )
    person.press("Laat zien wat er zou gebeuren")
    assert "Over iemand anders" in person.reads()
    person.press("1 rij importeren")
    assert "1 nieuw" in person.reads()


def record(person: Person, name: str, kind: str, **answers: str) -> None:
    """A concern about a resident, from the dossier."""
    person.open_dossier(name)
    person.follow("Zorgen over wonen en welzijn")
    person.follow(kind)
    for field, answer in answers.items():
        if field == "urgency":
            person.tick("Hoe snel er iets moet gebeuren", answer)
        elif field == "source":
            person.choose(source=answer)
        else:
            person.fill(**{field: answer})
    person.press("De zorg vastleggen")


def everything_around(person: Person, name: str) -> dict[str, str]:
    """What stands on every page that the dossier and its concerns lead to."""
    person.open_dossier(name)
    around = person.addresses()
    person.follow("Zorgen over wonen en welzijn")
    around |= person.addresses()
    for path in [one for one in around if one.startswith("/concerns/")]:
        person.go(path)
        around |= person.addresses()
    return {path: person.read_page(path) for path in sorted(around)}
