"""Who somebody is, as typed at registration, and whether that can be right."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.residents.rules.person_keys import is_bsn, normalised

OLDEST = 120


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """A person; `bsn` is nine digits or empty, `language` an ISO 639 code."""

    given_name: str
    family_name: str
    birth_date: date
    infix: str = ""
    phone: str = ""
    email: str = ""
    language: str = "nl"
    bsn: str = field(default="", repr=False)


def may_be_a_person(person: PersonFacts, *, today: date) -> Verdict:
    """Names with letters, a birth date within a human life, a BSN that adds up."""
    return Verdict(against=tuple(_against(person, today)))


def age_on(birth_date: date, day: date) -> int:
    """Age in whole years; who was born on 29 February turns a year on 1 March."""
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (not had_birthday)


def full_name(given_name: str, infix: str, family_name: str) -> str:
    """The name as it is shown everywhere."""
    return " ".join(part for part in (given_name, infix, family_name) if part)


def _against(person: PersonFacts, today: date) -> Iterator[Reason]:
    if not normalised(person.given_name) or not normalised(person.family_name):
        yield Reason("Give a first name and a family name, in letters.")
    if person.birth_date > today:
        yield Reason("The birth date is in the future.")
    if person.birth_date < add_months(today, -12 * OLDEST):
        yield Reason("The birth date is more than 120 years ago.")
    if person.bsn and not is_bsn(person.bsn):
        yield Reason("This is not a valid citizen service number (BSN).")
