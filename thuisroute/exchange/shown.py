"""A plan in the words and the language of who reads it, bounded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language, gettext

from thuisroute.exchange.importing.planned import Change, Fate, Plan, Planned
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.kernel.web import sentence

MOST_SHOWN = 100


@dataclass(frozen=True)
class Shown:
    """One row of a list on the page: where, about what, and the sentence."""

    row: int
    column: str
    text: str


@dataclass(frozen=True)
class ShownList:
    """The first rows, and how many more there are."""

    rows: tuple[Shown, ...]
    more: int


@dataclass(frozen=True)
class ShownPerson:
    """Somebody who is known already: only what the file itself says."""

    row: int
    name: str
    typed: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ShownPeople:
    """The first of them, and how many more there are."""

    rows: tuple[ShownPerson, ...]
    more: int


# With these, somebody is looked up on the page where the transfer point can be asked.
LOOKED_UP = ("given_name", "infix", "family_name", "birth_date", "bsn")


def problem_text(problem: RowProblem) -> Shown:
    """Row, column and one sentence that says what to do."""
    dutch = (get_language() or "nl").startswith("nl")
    column = problem.column if dutch or not problem.english else problem.english
    return Shown(problem.row, column, sentence(problem.reason))


def problems_shown(plan: Plan) -> ShownList:
    """Everything wrong, up to a hundred, and how many more."""
    return _bounded(
        [problem_text(one) for one in plan.problems[:MOST_SHOWN]], len(plan.problems)
    )


def rows_shown(plan: Plan, fate: Fate) -> ShownList:
    """The rows with this fate, with what changes."""
    found = plan.having(fate)
    return _bounded([_row(one) for one in found[:MOST_SHOWN]], len(found))


def people_shown(plan: Plan) -> ShownPeople:
    """Who is known already, with what to look them up by."""
    found = plan.having(Fate.KNOWN)
    shown = tuple(map(_person, found[:MOST_SHOWN]))
    return ShownPeople(shown, len(found) - len(shown))


def _person(one: Planned) -> ShownPerson:
    typed = tuple((name, str(one.row.values[name])) for name in LOOKED_UP)
    return ShownPerson(one.row.number, one.title, typed)


def _row(one: Planned) -> Shown:
    text = one.says or "; ".join(map(_change, one.changes))
    return Shown(one.row.number, one.title, text)


def _change(change: Change) -> str:
    language = get_language() or "nl"
    return gettext("%(column)s: from %(before)s to %(after)s") % {
        "column": change.column.header(language),
        "before": value_text(change.column.name, change.before),
        "after": value_text(change.column.name, change.after),
    }


def value_text(name: str, value: object) -> str:
    """A value as a person would type it in the file."""
    if value is None or value in ("", []):
        return gettext("nothing")
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    if name in {"rent", "rent_limit"} and isinstance(value, int):
        return f"{value // 100},{value % 100:02}"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)


def _bounded(rows: Iterable[Shown], count: int) -> ShownList:
    shown = tuple(rows)
    return ShownList(shown, count - len(shown))
