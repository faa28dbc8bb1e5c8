"""Short ways to write a timeline and to read what the Alkmaar agreement asks on it."""

from datetime import date
from functools import cache
from pathlib import Path

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.obligations.rules.clocks import clocks
from thuisroute.obligations.rules.obligation import Deviation, Event

PACK = Path(__file__).parents[3] / "regions" / "alkmaar"


@cache
def agreement() -> Agreement:
    """The agreement as it stands in the repository."""
    return load(PACK)


def happened(name: str, on: str, **attributes: str) -> Event:
    """An event; dates among its attributes as ISO text under `until` and the like."""
    dates = {"until", "takes_effect_on"}
    values = {
        key: date.fromisoformat(value) if key in dates else value
        for key, value in attributes.items()
    }
    return Event(EventName(name), date.fromisoformat(on), values)


def asked(
    events: list[Event],
    today: str,
    clock: str,
    deviations: tuple[Deviation, ...] = (),
    of: Agreement | None = None,
) -> list[tuple[str, str, str | None]]:
    """For one clock: due, state, fulfilled on."""
    found = clocks(of or agreement(), events, date.fromisoformat(today), deviations)
    return [
        (
            one.due.isoformat(),
            one.state.value,
            one.fulfilled_on.isoformat() if one.fulfilled_on else None,
        )
        for one in found
        if one.clock == clock
    ]
