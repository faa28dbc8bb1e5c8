"""Frozen values to plain JSON and back, by the types of their own fields."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

from thuisroute.kernel.calendar import Duration

_T = TypeVar("_T")


class StoredFormError(ValueError):
    """Stored values do not have the form that `to_plain` gives them."""


def to_plain(value: object) -> dict[str, object]:
    """A frozen dataclass as JSON values: dates and durations as ISO 8601 text."""
    plain = _plain(value)
    if not isinstance(plain, dict):
        raise TypeError(value)
    return plain


def from_plain(kind: type[_T], stored: object) -> _T:
    """The dataclass back from `to_plain`; StoredFormError naming the wrong place."""
    value = _value(kind, stored, kind.__name__)
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value


def _plain(value: object) -> object:
    if isinstance(value, date | Duration):
        return value.isoformat()
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, str) else value


def _value(kind: object, stored: object, place: str) -> object:
    origin = get_origin(kind)
    if origin in {types.UnionType, Union}:
        return _optional(kind, stored, place)
    if origin is tuple:
        return _sequence(get_args(kind)[0], stored, place)
    if isinstance(kind, type) and is_dataclass(kind) and kind is not Duration:
        return _record(kind, stored, place)
    return _scalar(kind, stored, place)


def _optional(kind: object, stored: object, place: str) -> object:
    if stored is None:
        return None
    (inner,) = (one for one in get_args(kind) if one is not types.NoneType)
    return _value(inner, stored, place)


def _sequence(kind: object, stored: object, place: str) -> tuple[object, ...]:
    if not isinstance(stored, list):
        raise StoredFormError(f"{place}: a list is needed")
    return tuple(_value(kind, one, f"{place}[{at}]") for at, one in enumerate(stored))


def _record(kind: type, stored: object, place: str) -> object:
    if not isinstance(stored, Mapping):
        raise StoredFormError(f"{place}: an object is needed")
    form = _form(kind)
    if strange := sorted(set(stored) - set(form.kinds)):
        raise StoredFormError(f"{place}: unknown {strange}")
    if missing := sorted(form.required - set(stored)):
        raise StoredFormError(f"{place}: missing {missing}")
    return kind(
        **{
            name: _value(form.kinds[name], one, f"{place}.{name}")
            for name, one in stored.items()
        }
    )


@dataclass(frozen=True, slots=True)
class _Form:
    kinds: Mapping[str, object]
    required: frozenset[str]


@cache
def _form(kind: type) -> _Form:
    """The fields of a record, worked out once: an agreement has thousands of records
    of a few dozen kinds."""
    hints = get_type_hints(kind)
    known = fields(kind)
    return _Form(
        {one.name: hints[one.name] for one in known},
        frozenset(one.name for one in known if _required(one)),
    )


def _required(one: "Field[object]") -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _scalar(kind: object, stored: object, place: str) -> object:
    if isinstance(stored, str) and isinstance(kind, type):
        return _from_text(kind, stored, place)
    if kind in {int, bool} and type(stored) is kind:
        return stored
    raise StoredFormError(f"{place}: {stored!r} does not fit")


def _from_text(kind: type, stored: str, place: str) -> object:
    try:
        if kind is date:
            return date.fromisoformat(stored)
        if kind is Duration:
            return Duration.parse(stored)
        if issubclass(kind, StrEnum):
            return kind(stored)
    except ValueError as wrong:
        raise StoredFormError(f"{place}: {stored!r} does not fit") from wrong
    if kind is str:
        return stored
    raise StoredFormError(f"{place}: {stored!r} does not fit")
