"""Accounts for one's own file: of whom, on which ground, and how long a link lives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict

# Handed over in person, and used at home a day later.
LINK_LASTS = timedelta(days=2)
# A phone that was left open an hour ago gets no key of somebody else.
FRESH = timedelta(hours=1)


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


def may_add_passkey(came_in: datetime, now: datetime) -> Verdict:
    """Soon after coming in; there is no password that could be asked once more."""
    if now - came_in <= FRESH:
        return Verdict(())
    return Verdict(
        (
            Reason(
                "You came in more than an hour ago. Log out, and come in again with a "
                "new link or a passkey. Then you can add one."
            ),
        )
    )


def _against(said: Representation, today: date) -> Iterator[Reason]:
    if said.since > today:
        yield Reason("This begins in the future. Write it down on that day.")
    if said.until is not None and said.until <= max(said.since, today):
        yield Reason("The last day lies before the first, or in the past.")
    if said.ground is Ground.AUTHORISED and said.until is None:
        yield Reason("An authorisation in writing has an end. Say until when.")
