"""Landing among neighbours, as people press it."""

from datetime import date

from tests.journeys.people import Person

PAGE = "Landen in de buurt"


def open_landing(person: Person, name: str) -> None:
    """From the dossier."""
    person.open_dossier(name)
    person.follow(PAGE)


def plan(person: Person, name: str, item: str, today: date, **said: str) -> None:
    """One step of this entry; its page is open afterwards."""
    open_landing(person, name)
    person.follow(f"Plannen: {item}")
    person.fill(planned_on=today, **said)
    person.press("Dit plannen")


def resident_says(person: Person, words: str = "") -> None:
    """A yes, as the resident gave it in a talk."""
    person.tick("Wat zegt de bewoner?", "Ja, dit mag")
    person.fill(words=words)
    person.press("Antwoord opschrijven")


def was_done(person: Person, today: date, how: str) -> None:
    """The step of this page."""
    person.fill(done_on=today, how_it_went=how)
    person.press("Opschrijven dat het is gedaan")


def make_card(person: Person, name: str, *, by_day: str) -> None:
    """With the numbers of the association, seen by the resident."""
    open_landing(person, name)
    person.follow("Kaartje maken")
    person.fill(
        day_who=by_day,
        day_phone="072 999 00 11",
        night_who="De nachtlijn",
        night_phone="072 999 00 12",
    )
    person.main.get_by_label("De bewoner heeft het kaartje gezien").check()
    person.press_in_vain("Kaartje maken")
