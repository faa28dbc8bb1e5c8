"""The sections of a pack as types: which keys stand where and what each refers to."""

from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a type says of its values: what they point at, and of the items in a list
    of them."""

    sections: tuple[str, ...] = ()
    item: "_Kind | None" = None


_PLAIN = _Kind()


def references(value: object, where: Where) -> Iterator[tuple[str, str, Where]]:
    """Every value in a section, or in an entry of its list, that points at another
    entry: the section, the key, the place."""
    kind = _section_kind(str(where[0]))
    yield from _pointing(kind.item or _PLAIN if len(where) > 1 else kind, value, where)


def _pointing(
    kind: _Kind, value: object, where: Where
) -> Iterator[tuple[str, str, Where]]:
    if isinstance(value, str):
        for section in kind.sections:
            yield section, value, where
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _pointing(kind.item or _PLAIN, one, (*where, at))
    elif isinstance(value, BaseModel):
        yield from _in_model(value, where)


def _in_model(value: BaseModel, where: Where) -> Iterator[tuple[str, str, Where]]:
    for name, key, kind in _fields(type(value)):
        yield from _pointing(kind, getattr(value, name), (*where, key))


@cache
def _section_kind(section: str) -> _Kind:
    return _kind(SECTIONS[section])


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, _Kind], ...]:
    """The fields of a part of the pack: its name here, its key, its kind. Every check
    goes through all entries, and working this out takes longer than the check."""
    hints = keys_of(model)
    names = {name: info.alias or name for name, info in model.model_fields.items()}
    return tuple((name, key, _kind(hints[key])) for name, key in names.items())


def _kind(kind: object) -> _Kind:
    bare, notes = unwrapped(kind)
    sections = tuple(note.section for note in notes if isinstance(note, Refers))
    items = get_args(bare)
    return _Kind(sections, _kind(items[0]) if items else None)


def people(value: object, where: Where) -> Iterator[tuple[Someone, Where]]:
    """Everyone who is named within a part of the pack, and where."""
    return within(Someone, value, where)


def within(
    model: type[_Part], value: object, where: Where
) -> Iterator[tuple[_Part, Where]]:
    """Every part of one kind that stands in a part of the pack, and where."""
    if isinstance(value, model):
        yield value, where
        return
    for inner, there in _inside(value, where):
        if isinstance(inner, list | BaseModel):
            yield from within(model, inner, there)


def _inside(value: object, where: Where) -> Iterator[tuple[object, Where]]:
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield one, (*where, at)
    elif isinstance(value, BaseModel):
        for name, key, _ in _fields(type(value)):
            yield getattr(value, name), (*where, key)


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
