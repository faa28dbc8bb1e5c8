"""Whether the values of a pack have the right shape, entry by entry.

Each entry of a list is looked at by itself, so that one wrong clock does not hide what
is wrong with another.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape_problems import missing_key, problem_of
from thuisroute.agreements.packs.structure import SECTIONS
from thuisroute.kernel.problem import Problem, suggestion
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

_Part = TypeVar("_Part", bound=BaseModel)


@dataclass(frozen=True)
class Entry:
    """A value of the right shape and where it stands."""

    where: Where
    value: object


@dataclass
class Shaped:
    """What of the pack has the right shape, and what is wrong with the rest."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def parts(self, model: type[_Part]) -> Iterator[tuple[_Part, Where]]:
        """The well-formed entries of one kind, each with its place."""
        for entry in self.entries:
            if isinstance(entry.value, model):
                yield entry.value, entry.where


def shaped(pack: PackFiles) -> Shaped:
    """Everything in the pack held against its models."""
    result = Shaped()
    for key in pack.values:
        if key not in SECTIONS:
            result.problems.append(_unknown_section(pack, key))
    for name, info in PackDocument.model_fields.items():
        if name in pack.values:
            _section(pack, result, name)
        elif info.is_required() and pack.whole:
            result.problems.append(missing_key(pack.head, (name,)))
    return result


def _unknown_section(pack: PackFiles, key: str) -> Problem:
    return Problem.at(
        pack.place((key,)),
        "unknown-key",
        worded("`%(key)s` is not a key of a pack", key=key),
        suggestion(key, SECTIONS),
    )


def _section(pack: PackFiles, result: Shaped, name: str) -> None:
    value = pack.values[name]
    item = _item_adapter(name)
    if item is None or not isinstance(value, list) or not value:
        _entry(pack, result, Entry((name,), value), _adapter(name))
        return
    for at, one in enumerate(value):
        _entry(pack, result, Entry((name, at), one), item)


def _entry(
    pack: PackFiles, result: Shaped, raw: Entry, adapter: "TypeAdapter[object]"
) -> None:
    try:
        value = adapter.validate_python(raw.value)
    except ValidationError as wrong:
        for detail in wrong.errors(include_url=False):
            result.problems.append(problem_of(pack, raw.where, detail))
    else:
        result.entries.append(Entry(raw.where, value))


@cache
def _adapter(name: str) -> "TypeAdapter[object]":
    return _strict(SECTIONS[name])


@cache
def _item_adapter(name: str) -> "TypeAdapter[object] | None":
    """For a section that is a list: how one of its entries looks."""
    kind = SECTIONS[name]
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return _strict(get_args(kind)[0]) if get_origin(kind) is list else None


def _strict(kind: Any) -> "TypeAdapter[object]":  # noqa: ANN401 - a type form has no type of its own yet
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return TypeAdapter(kind)
    return TypeAdapter(kind, config=ConfigDict(strict=True))
