"""Accounts for one's own file: of whom, on which ground, and how long a link lives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict

# Handed over in person, and used at home a day later.
LINK_LASTS = timedelta(days=2)


class Kind(StrEnum):
    """In which role somebody reads the file; these are roles of the agreement too."""

    RESIDENT = "resident"
    REPRESENTATIVE = "representative"


class Ground(StrEnum):
    """Why somebody may act for another (Wmo 2015 1.1.1; BW book 1)."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    MENTOR = "mentor"
    ADMINISTRATOR = "property_administrator"
    AUTHORISED = "authorised_in_writing"


@dataclass(frozen=True)
class Representation:
    """As it was typed; a written authorisation ends by itself, so it has an end."""

    name: str
    ground: Ground
    since: date
    until: date | None


def may_represent(said: Representation, *, today: date) -> Verdict:
    """Everything that is wrong with it, at once."""
    return Verdict(tuple(_against(said, today)))


def _against(said: Representation, today: date) -> Iterator[Reason]:
    if said.since > today:
        yield Reason("This begins in the future. Write it down on that day.")
    if said.until is not None and said.until <= max(said.since, today):
        yield Reason("The last day lies before the first, or in the past.")
    if said.ground is Ground.AUTHORISED and said.until is None:
        yield Reason("An authorisation in writing has an end. Say until when.")
