"""Leases to check as somebody sends them: JSON, one object or a list of them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from thuisroute.agreements.rules.ethos import PlaceKind, Situation
from thuisroute.agreements.rules.fixed_term import FixedTermRule
from thuisroute.agreements.rules.leases import LeaseKind
from thuisroute.kernel.argument import FIRST_YEAR, LAST_YEAR
from thuisroute.kernel.problem import Place, Problem, suggestion
from thuisroute.tenancies.rules.lease_case import LeaseCase

DATES = ("signed_on", "starts_on", "last_day", "told_on", "today")
ANSWERS = ("room", "ground_shown", "follows_fixed_term", "told_in_writing")
NAMES = ("kind", "place", "ground", "other_law")
NEEDED = ("kind", "signed_on", "starts_on")


@dataclass(frozen=True)
class Given:
    """One case; `lease` is None for a place that is no home, `today` where not said."""

    situation: Situation
    lease: LeaseCase | None
    today: date | None = None


def read_cases(
    text: str, rule: FixedTermRule, *, name: str = "case"
) -> tuple[tuple[Given, ...], tuple[Problem, ...]]:
    """The cases of a text and everything that is wrong with it."""
    try:
        value = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as mistake:
        line = getattr(mistake, "lineno", 1)
        place = Place(name, line, getattr(mistake, "colno", 1))
        mend = 'Write it as {"kind": "regular", "signed_on": "2026-03-31", ...}.'
        return (), (Problem.at(place, "not-json", "this is not JSON", mend),)
    rows = value if isinstance(value, list) else [value]
    cases, problems = [], []
    for number, row in enumerate(rows, 1):
        where = Place(f"{name}[{number}]")
        wrong = list(_wrong(row, rule, where))
        problems.extend(wrong)
        if not wrong:
            cases.append(_case(row))
    return tuple(cases), tuple(problems)


def _case(row: Mapping[str, Any]) -> Given:
    days = {key: date.fromisoformat(row[key]) for key in DATES if row.get(key)}
    today = days.pop("today", None)
    given: dict[str, Any] = days | {key: row[key] for key in ANSWERS if key in row}
    place = PlaceKind(row.get("place", PlaceKind.HOME))
    if place is not PlaceKind.HOME:
        return Given(Situation(place), None, today)
    kind = LeaseKind(row["kind"])
    lease = LeaseCase(
        kind=kind,
        ground=row.get("ground") or "",
        other_law=row.get("other_law") or "",
        **given,
    )
    return Given(Situation(place, kind, lease.last_day is not None), lease, today)


def _wrong(row: object, rule: FixedTermRule, place: Place) -> Iterator[Problem]:
    if not isinstance(row, dict):
        mend = 'Write each case as {"kind": ..., "signed_on": ..., "starts_on": ...}.'
        yield Problem.at(place, "wrong-type", "this is not a case", mend)
        return
    known = {*DATES, *ANSWERS, *NAMES}
    for key in row:
        if key not in known:
            message = f"there is no key `{key}`"
            yield Problem.at(place, "unknown-key", message, suggestion(key, known))
    yield from _missing(row, place)
    yield from _names(row, rule, place)
    for key in ANSWERS:
        if not isinstance(row.get(key, False), bool):
            message = f"`{key}` needs true or false"
            yield Problem.at(place, "wrong-type", message, "Write true or false.")
    wrong = [*_dates(row, place)]
    yield from wrong or _order(row, place)


def _missing(row: Mapping[str, object], place: Place) -> Iterator[Problem]:
    if row.get("place", PlaceKind.HOME) != PlaceKind.HOME:
        return
    for key in NEEDED:
        if not row.get(key):
            message = f"`{key}` is missing from this case"
            yield Problem.at(place, "missing-key", message, f'Add "{key}".')


def _names(
    row: Mapping[str, object], rule: FixedTermRule, place: Place
) -> Iterator[Problem]:
    lists: dict[str, list[str]] = {
        "kind": [*LeaseKind],
        "place": [*PlaceKind],
        "ground": [one.id for one in rule.grounds],
        "other_law": [one.id for one in rule.other_laws],
    }
    for key, known in lists.items():
        given = row.get(key)
        if given and given not in known:
            message = f"there is no {key} `{given}`"
            mend = suggestion(str(given), known)
            yield Problem.at(place, f"unknown-{key.replace('_', '-')}", message, mend)


def _dates(row: Mapping[str, object], place: Place) -> Iterator[Problem]:
    for key in DATES:
        given = row.get(key)
        if given is not None and not _is_day(given):
            message = f"`{key}` needs a date, and here stands `{given}`"
            mend = f'Write "2026-03-31", between {FIRST_YEAR} and {LAST_YEAR}.'
            yield Problem.at(place, "wrong-date", message, mend)


def _is_day(given: object) -> bool:
    if not isinstance(given, str):
        return False
    try:
        return FIRST_YEAR <= date.fromisoformat(given).year <= LAST_YEAR
    except ValueError:
        return False


def _order(row: Mapping[str, object], place: Place) -> Iterator[Problem]:
    starts, ends = row.get("starts_on"), row.get("last_day")
    if not isinstance(starts, str) or not isinstance(ends, str):
        return
    if date.fromisoformat(ends) < date.fromisoformat(starts):
        message = "the lease ends before it starts"
        yield Problem.at(place, "ends-too-early", message, "Look at both days.")
