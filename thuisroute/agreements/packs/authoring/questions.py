"""The questions of a form about one part of a pack, made from its types."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel

from thuisroute.agreements.packs.authoring.answer_kinds import Answer, answer_to
from thuisroute.agreements.packs.fields import Texts
from thuisroute.agreements.packs.key_words import key_words
from thuisroute.agreements.packs.structure import (
    keys_of,
    plain_type,
)
from thuisroute.kernel.yaml_file import Where

# People begin with what it is called; a key is for files, and what was not agreed is
# said after what it is about.
_LATE = {"id": 1, "not_agreed": 2}
_NOTHING: tuple[object, ...] = (None, False, "", [], {})


class _Named:
    """What every part of a form goes by."""

    where: Where

    @property
    def name(self) -> str:
        """In the form that is sent."""
        return field_name(self.where)

    @property
    def label(self) -> str:
        """On the page."""
        return key_words(str(self.where[-1]))


def field_name(where: Where) -> str:
    """What the field of a question is called in a form."""
    return "__".join(map(str, where))


@dataclass(frozen=True)
class Question(_Named):
    """One answer; `section` tells for choices what one chooses from."""

    where: Where
    answer: Answer
    value: Any
    needed: bool
    section: str = ""


@dataclass(frozen=True)
class Group(_Named):
    """Questions about one thing."""

    where: Where
    parts: "tuple[Part, ...]"
    needed: bool = True

    @property
    def in_two_languages(self) -> bool:
        """Whether it is the same text in both."""
        return [one.where[-1] for one in self.parts] == list(Texts.model_fields)

    @property
    def filled(self) -> bool:
        """Whether anything was answered."""
        return any(one.value not in _NOTHING for one in all_questions(self))


@dataclass(frozen=True)
class Rows(_Named):
    """The same questions as often as one likes."""

    where: Where
    rows: tuple[Group, ...]
    needed: bool


Part: TypeAlias = Question | Group | Rows


@dataclass(frozen=True)
class Asked:
    """What one key takes: its type, whether it is needed, what is usual."""

    kind: Any
    needed: bool
    usual: object = None


def asked_of(model: type[BaseModel]) -> dict[str, Asked]:
    """Every key of a part of the pack, in the order in which people think of them."""
    return dict(_asked_of(model))


@cache
def _asked_of(model: type[BaseModel]) -> tuple[tuple[str, Asked], ...]:
    hints = keys_of(model)
    found = [
        (
            info.alias or name,
            Asked(
                hints[info.alias or name],
                info.is_required(),
                None if info.is_required() else info.get_default(),
            ),
        )
        for name, info in model.model_fields.items()
    ]
    return tuple(sorted(found, key=lambda one: _LATE.get(one[0], 0)))


def questions(asked: Asked, value: object, where: Where) -> Part:
    """The questions about what stands at a place, with what is there now."""
    answer, section = answer_to(asked.kind)
    if answer is not None:
        shown = asked.usual if value is None and answer is Answer.YES_NO else value
        return Question(where, answer, shown, asked.needed, section)
    plain = plain_type(asked.kind)
    if get_origin(plain) is list:
        rows = value if isinstance(value, list) else []
        inner = Asked(get_args(plain)[0], needed=True)
        made = (questions(inner, one, (*where, at)) for at, one in enumerate(rows))
        return Rows(
            where, tuple(one for one in made if isinstance(one, Group)), asked.needed
        )
    inside = value if isinstance(value, dict) else {}
    return Group(where, tuple(_inside(plain, inside, where)), asked.needed)


def _inside(
    model: type[BaseModel], values: dict[str, object], where: Where
) -> Iterator[Part]:
    for key, one in asked_of(model).items():
        yield questions(one, values.get(key), (*where, key))


def all_questions(part: Part) -> Iterator[Question]:
    """Every question within, in order."""
    if isinstance(part, Question):
        yield part
        return
    for one in part.parts if isinstance(part, Group) else part.rows:
        yield from all_questions(one)
