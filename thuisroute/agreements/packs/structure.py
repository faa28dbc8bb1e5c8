"""The sections of a pack as types: which keys stand where and what each refers to."""

from collections.abc import Iterator
from functools import cache
from typing import (
    Annotated,
    Any,
    TypeGuard,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel

from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.fields import Refers, Someone
from thuisroute.kernel.yaml_file import Where

NO_DATA = type(None)
_Part = TypeVar("_Part", bound=BaseModel)


@cache
def keys_of(model: type[BaseModel]) -> dict[str, Any]:
    """The keys of a part of the pack as people write them, each with its type."""
    hints = get_type_hints(model, include_extras=True)
    return {
        info.alias or name: hints[name] for name, info in model.model_fields.items()
    }


SECTIONS = keys_of(PackDocument)


def model_at(where: Where) -> type[BaseModel] | None:
    """The part of a pack that stands at a place, if it is one with fixed keys."""
    kind: Any = PackDocument
    for step in where:
        kind = _inner(kind)
        if isinstance(step, int):
            continue
        if not is_model(kind):
            return None
        kind = keys_of(kind).get(step)
    kind = _inner(kind)
    return kind if is_model(kind) else None


def item_type(kind: object, where: Where) -> object:
    """The type of what stands at a place: a section, or an entry of its list."""
    return get_args(unwrapped(kind)[0])[0] if len(where) > 1 else kind


def references(
    kind: object, value: object, where: Where
) -> Iterator[tuple[str, str, Where]]:
    """Every value that points at another entry: the section, the key, the place."""
    bare, notes = unwrapped(kind)
    for note in notes:
        if isinstance(note, Refers) and isinstance(value, str):
            yield note.section, value, where
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from references(get_args(bare)[0], one, (*where, at))
    elif isinstance(value, BaseModel):
        yield from _in_model(value, where)


def _in_model(value: BaseModel, where: Where) -> Iterator[tuple[str, str, Where]]:
    hints = keys_of(type(value))
    for name, info in type(value).model_fields.items():
        key = info.alias or name
        yield from references(hints[key], getattr(value, name), (*where, key))


def people(value: object, where: Where) -> Iterator[tuple[Someone, Where]]:
    """Everyone who is named within a part of the pack, and where."""
    return within(Someone, value, where)


def within(
    model: type[_Part], value: object, where: Where
) -> Iterator[tuple[_Part, Where]]:
    """Every part of one kind that stands in a part of the pack, and where."""
    if isinstance(value, model):
        yield value, where
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from within(model, one, (*where, at))
    elif isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            yield from within(model, getattr(value, name), (*where, info.alias or name))


def plain_type(kind: object) -> Any:  # noqa: ANN401 - a type form has no type of its own yet
    """A type without `Annotated` and `| None`."""
    return unwrapped(kind)[0]


def may_be_none(kind: object) -> bool:
    """Whether nothing may stand there as a value of its own."""
    if get_origin(kind) is Annotated:
        return may_be_none(get_args(kind)[0])
    return NO_DATA in get_args(kind)


def unwrapped(kind: object) -> tuple[object, tuple[object, ...]]:
    """A type without `Annotated` and `| None`, and what was noted on it."""
    if get_origin(kind) is Annotated:
        inner, notes = unwrapped(get_args(kind)[0])
        return inner, (*notes, *get_args(kind)[1:])
    options = [one for one in get_args(kind) if one is not NO_DATA]
    if NO_DATA in get_args(kind) and len(options) == 1:
        return unwrapped(options[0])
    return kind, ()


def _inner(kind: object) -> object:
    """The type of the entries where a list stands, otherwise the type itself."""
    bare, _ = unwrapped(kind)
    if get_origin(bare) is list:
        return _inner(get_args(bare)[0])
    return bare


def is_model(kind: object) -> TypeGuard[type[BaseModel]]:
    """Whether this is a part of a pack with fixed keys."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)
