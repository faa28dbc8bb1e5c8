"""A file of invented or exported events, read for the clocks of an agreement."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EVENTS, AttributeKind, EventName
from thuisroute.agreements.rules.values import values_of
from thuisroute.kernel.argument import FIRST_YEAR, LAST_YEAR
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.yaml_file import Where, YamlFile, read_yaml
from thuisroute.obligations.rules.obligation import Event

_KEYS = ("event", "on")


def read_events(
    path: Path, agreement: Agreement
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events of a file and everything that is wrong with it.

    The file is a list of rows such as `- {event: lease.started, on: 2026-03-31}` with
    the attributes of the event beside; an empty file has no events.
    """
    file = read_yaml(path)
    rows = [] if file.value is None else file.value
    if not isinstance(rows, list):
        mend = "Begin each event on its own line with `- {event: ..., on: ...}`."
        return (), (_problem(file, (), "wrong-type", "this is not a list", mend),)
    problems = [*file.problems]
    told = {one.line for one in problems}
    events = []
    for at, row in enumerate(rows):
        wrong = list(_wrong(file, agreement, row, (at,)))
        problems.extend(one for one in wrong if one.line not in told)
        if not wrong and isinstance(row, dict):
            others = {key: one for key, one in row.items() if key not in _KEYS}
            events.append(Event(EventName(row["event"]), row["on"], others))
    return tuple(events), tuple(sorted(problems))


def _wrong(
    file: YamlFile, agreement: Agreement, row: object, where: Where
) -> Iterator[Problem]:
    if not isinstance(row, dict):
        mend = "Write it as `- {event: lease.started, on: 2026-03-31}`."
        yield _problem(file, where, "wrong-type", "this is not an event", mend)
        return
    for key in _KEYS:
        if key not in row:
            message = f"`{key}` is missing from this event"
            yield _problem(file, where, "missing-key", message, f"Add `{key}:`.")
    if "on" in row:
        yield from _wrong_date(file, row["on"], (*where, "on"))
    if "event" in row:
        yield from _wrong_event(file, agreement, row, where)


def _wrong_date(file: YamlFile, value: object, where: Where) -> Iterator[Problem]:
    mend = "Write a date such as 2026-03-31, without quotes."
    if not isinstance(value, date):
        message = f"`{where[-1]}` needs a date, and here stands `{value}`"
        yield _problem(file, where, "wrong-type", message, mend)
    elif not FIRST_YEAR <= value.year <= LAST_YEAR:
        message = f"the year {value.year} is not between {FIRST_YEAR} and {LAST_YEAR}"
        yield _problem(file, where, "wrong-value", message, mend)


def _wrong_event(
    file: YamlFile, agreement: Agreement, row: Mapping[str, object], where: Where
) -> Iterator[Problem]:
    name = row["event"]
    if not isinstance(name, str) or name not in EVENTS:
        message = f"there is no event `{name}`"
        mend = suggestion(str(name), EVENTS)
        yield _problem(file, (*where, "event"), "unknown-event", message, mend)
        return
    for key, value in row.items():
        if key not in _KEYS:
            yield from _wrong_attribute(
                file, agreement, EventName(name), value, (*where, key)
            )


def _wrong_attribute(
    file: YamlFile, agreement: Agreement, name: EventName, value: object, where: Where
) -> Iterator[Problem]:
    carried = EVENTS[name].attributes
    key = str(where[-1])
    if key not in carried:
        message = f"`{name}` does not carry `{key}`"
        mend = suggestion(key, [*carried, *_KEYS])
        yield _problem(file, where, "unknown-attribute", message, mend)
    elif carried[key].kind is AttributeKind.DATE:
        yield from _wrong_date(file, value, where)
    elif value not in values_of(agreement, carried[key]):
        message = f"`{key}` of `{name}` is never `{value}`"
        mend = suggestion(str(value), values_of(agreement, carried[key]))
        yield _problem(file, where, "attribute-value", message, mend)


def _problem(
    file: YamlFile, where: Where, code: str, message: str, mend: str
) -> Problem:
    return Problem.at(file.place(where), code, message, mend)
