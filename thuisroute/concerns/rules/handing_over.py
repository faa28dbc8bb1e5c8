"""From outreach to care that lasts: what has to be known to hand somebody over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict


class Route(StrEnum):
    """A dossier of one's own for a home with support, or other care."""

    DOSSIER = "dossier"
    CARE = "care"


@dataclass(frozen=True)
class Handing:
    """To whom, what the person said of it and when; `look_on` is the day on which is
    seen whether the care has begun."""

    route: str
    to: str
    on: date
    look_on: date
    consented_on: date | None = None
    words: str = ""


def may_hand_over(handing: Handing, *, waits: bool, today: date) -> Verdict:
    """One at a time. A dossier is opened with the person's own consent and no other."""
    return Verdict(against=tuple(_against(handing, waits, today)))


def _against(handing: Handing, waits: bool, today: date) -> Iterator[Reason]:  # noqa: FBT001 - a fact like the others
    if waits:
        yield Reason("Another handover is still waiting. Say first what came of it.")
    if handing.route not in set(Route):
        yield Reason("Choose where this person goes.")
    if not handing.to.strip():
        yield Reason("Say to whom.")
    if handing.route == Route.DOSSIER and handing.consented_on is None:
        yield Reason(
            "Only with the person's own consent. Say on which day it was given."
        )
    yield from _days(handing, today)


def _days(handing: Handing, today: date) -> Iterator[Reason]:
    if handing.on > today or (handing.consented_on or today) > today:
        yield Reason("That day has not come yet.")
    if handing.look_on < handing.on:
        yield Reason("Look at it on a day after the handover.")
