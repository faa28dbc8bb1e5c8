"""A stored agreement as people write it in a pack, and what was typed as JSON.

Three forms of the same: *stored* is `Agreement.to_json`, *written* the values that a
pack has after reading its files, *typed* those as JSON (a date is text).
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.structure import is_model, keys_of, plain_type

Values = dict[str, Any]


def written(stored: object) -> Values:
    """The values of a pack that says the same; what is as usual is left out."""
    found = _written(PackDocument, stored)
    return found if isinstance(found, dict) else {}


def typed(values: object) -> Any:  # noqa: ANN401 - whatever was typed
    """The same as JSON."""
    if isinstance(values, dict):
        return {str(key): typed(one) for key, one in values.items()}
    if isinstance(values, list):
        return [typed(one) for one in values]
    return values.isoformat() if isinstance(values, date) else values


def untyped(kind: object, value: object) -> Any:  # noqa: ANN401 - whatever was typed
    """Back from JSON, by the type that should stand there; what is wrong stays."""
    kind = plain_type(kind)
    if isinstance(value, list):
        inner = get_args(kind)[0] if get_origin(kind) is list else None
        return [untyped(inner, one) for one in value]
    if isinstance(value, dict):
        hints = keys_of(kind) if is_model(kind) else {}
        return {key: untyped(hints.get(key), one) for key, one in value.items()}
    return _as_date(value) if kind is date and isinstance(value, str) else value


def _as_date(text: str) -> object:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _written(kind: object, stored: object) -> object:
    plain = plain_type(kind)
    if is_model(plain) and isinstance(stored, Mapping):
        return dict(_keys(plain, stored))
    if get_origin(plain) is list and isinstance(stored, list):
        return [_written(get_args(plain)[0], one) for one in stored]
    if get_origin(plain) is dict and isinstance(stored, list):
        # What a trigger is limited to is stored as a list of attributes.
        return {one["attribute"]: list(one["values"]) for one in stored}
    return _as_date(stored) if plain is date and isinstance(stored, str) else stored


def _keys(model: type[BaseModel], stored: Mapping[str, object]) -> Any:  # noqa: ANN401 - pairs
    hints = keys_of(model)
    # What was not agreed is said after what it is about.
    fields = sorted(model.model_fields.items(), key=lambda one: one[0] == "not_agreed")
    for name, info in fields:
        value = stored.get(name, _usual(model).get(name))
        if info.is_required() or value != _usual(model)[name]:
            key = info.alias or name
            yield key, _written(hints[key], value)


@cache
def _usual(model: type[BaseModel]) -> dict[str, object]:
    """What is stored where a pack leaves a key out."""
    return {
        name: _stored_default(info)
        for name, info in model.model_fields.items()
        if not info.is_required()
    }


def _stored_default(info: FieldInfo) -> object:
    default = info.get_default(call_default_factory=True)
    if isinstance(default, dict):
        return []  # what a trigger is limited to
    return TypeAdapter(object).dump_python(default, mode="json")
