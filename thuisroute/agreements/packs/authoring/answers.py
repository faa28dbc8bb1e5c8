"""What was answered in a form, as the values of a pack.

An answer that does not fit stays as it was typed, for the check to say what is wrong.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, get_args, get_origin

from django.http import QueryDict

from thuisroute.agreements.packs.authoring.answer_kinds import (
    PEOPLE,
    Answer,
    answer_to,
)
from thuisroute.agreements.packs.authoring.questions import (
    Asked,
    asked_of,
    field_name,
)
from thuisroute.agreements.packs.structure import plain_type
from thuisroute.kernel.yaml_file import Where

_MOST_ROWS = 200
_PERIOD = re.compile(r"P(\d+)([DWMY])|(.*) ([DWMY])", re.DOTALL)
_NUMBER = re.compile(r"[-+]?\d{1,18}")


def rows_name(where: Where) -> str:
    """The field that tells how many rows there are."""
    return "rows__" + field_name(where)


def answered(asked: Asked, typed: QueryDict, where: Where) -> Any:  # noqa: ANN401 - whatever was typed
    """The value at a place; None where nothing was answered."""
    answer, section = answer_to(asked.kind)
    if answer is not None:
        return _READ[answer](typed, field_name(where), section)
    plain = plain_type(asked.kind)
    if get_origin(plain) is list:
        inner = Asked(get_args(plain)[0], needed=True)
        rows = [
            answered(inner, typed, (*where, at)) for at in range(_rows(typed, where))
        ]
        return [one for one in rows if not _blank(one)] or (
            [] if asked.needed else None
        )
    inside = {
        key: value
        for key, one in asked_of(plain).items()
        if not _left_out(one, value := answered(one, typed, (*where, key)))
    }
    return None if _blank(inside) and not asked.needed else inside


def _rows(typed: QueryDict, where: Where) -> int:
    told = typed.get(rows_name(where), "0")
    return min(int(told), _MOST_ROWS) if told.isdecimal() else 0


def _left_out(asked: Asked, value: object) -> bool:
    """Whether a key need not be written: nothing was answered, or what is usual."""
    if asked.needed:
        return False
    usual = isinstance(value, bool) and value is asked.usual
    return value is None or value == [] or usual


def _blank(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_blank, value.values()))
    return value is None or value is False or value == []


def _text(typed: QueryDict, name: str, _section: str) -> str | None:
    return typed.get(name, "").replace("\r\n", "\n").strip() or None


def _number(typed: QueryDict, name: str, section: str) -> object:
    text = _text(typed, name, section)
    return int(text) if text and _NUMBER.fullmatch(text) else text


def _date(typed: QueryDict, name: str, section: str) -> object:
    text = _text(typed, name, section)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text


def _period(typed: QueryDict, name: str, section: str) -> str | None:
    number = _text(typed, f"{name}_0", section)
    unit = typed.get(f"{name}_1", "")
    if not number or unit not in _UNITS:
        return number
    # What is no number keeps its unit, so that only the number has to be mended.
    return f"P{int(number)}{unit}" if number.isdecimal() else f"{number} {unit}"


_UNITS = frozenset("DWMY")


def period_parts(value: object) -> tuple[str, str]:
    """A period as number and unit; one with several units as it is written."""
    found = _PERIOD.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return str(value or ""), ""
    return (found[1], found[2]) if found[1] else (found[3], found[4])


def _one_of(typed: QueryDict, name: str, section: str) -> object:
    return from_choice(typed.get(name, ""), section)


def _some_of(typed: QueryDict, name: str, section: str) -> list[object]:
    return [from_choice(one, section) for one in typed.getlist(name)]


def from_choice(text: str, section: str) -> object:
    """What was chosen; somebody is written as kind of party and role."""
    if section != PEOPLE or not text:
        return text or None
    kind, _, role = text.partition("/")
    return {"party_kind": kind, "role": role}


def as_choice(value: object, section: str) -> str:
    """A value as one of the choices."""
    if section == PEOPLE and isinstance(value, Mapping):
        return f"{value.get('party_kind', '')}/{value.get('role', '')}"
    return "" if value is None else str(value)


def _either(typed: QueryDict, name: str, _section: str) -> bool | None:
    return {"yes": True, "no": False}.get(typed.get(name, ""))


def _limits(typed: QueryDict, name: str, _section: str) -> dict[str, list[str]] | None:
    """One attribute a line, `form: earn_in, own_name`."""
    lines = [one.partition(":") for one in typed.get(name, "").splitlines()]
    found = {
        key.strip(): [one.strip() for one in values.split(",") if one.strip()]
        for key, _, values in lines
        if key.strip()
    }
    return found or None


def _lines(typed: QueryDict, name: str, _section: str) -> list[str]:
    lines = typed.get(name, "").splitlines()
    return [one.strip() for one in lines if one.strip()]


def limits_as_lines(value: object) -> str:
    """The other way round."""
    if not isinstance(value, Mapping):
        return ""
    rows = {key: one if isinstance(one, list) else [one] for key, one in value.items()}
    return "\n".join(f"{key}: {', '.join(map(str, one))}" for key, one in rows.items())


_READ = {
    Answer.TEXT: _text,
    Answer.WORDS: _text,
    Answer.YES_NO: lambda typed, name, _section: bool(typed.get(name, "")),
    Answer.EITHER: _either,
    Answer.NUMBER: _number,
    Answer.DATE: _date,
    Answer.PERIOD: _period,
    Answer.ONE_OF: _one_of,
    Answer.SOME_OF: _some_of,
    Answer.LIMITS: _limits,
    Answer.LINES: _lines,
}
