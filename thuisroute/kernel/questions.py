"""Several questions in one round trip: a page costs the same however rich it is.

A question is a bounded queryset (or a function call in SQL) and the frozen dataclass
that each of its rows becomes: the fields of the dataclass are the columns asked for.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from types import NoneType, UnionType
from typing import (
    Any,
    Generic,
    TypeAlias,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
)
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

T = TypeVar("T")
# What psycopg takes is wider than its stubs can say.
Value: TypeAlias = Any
Sql = tuple[str, Sequence[Value]]
Reader = Callable[[Value], Value]

_READERS: Mapping[type, Reader] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    UUID: UUID,
    tuple: tuple,
}


@dataclass(frozen=True, eq=False)
class Question(Generic[T]):
    """What to ask; `sql` columns come in the order of the fields of `shape`."""

    sql: Sql | None
    shape: type[T]

    @classmethod
    def over(cls, rows: QuerySet[Any, Any], shape: type[T]) -> "Question[T]":
        """The rows of a queryset; every field is a column or an annotation of it."""
        names = [field.name for field in fields(shape)]  # type: ignore[arg-type]  # shapes are dataclasses
        try:
            return cls(rows.values_list(*names).query.sql_with_params(), shape)
        except EmptyResultSet:
            return cls(None, shape)


class Answers:
    """The rows of every question that was asked together."""

    def __init__(self, rows: Mapping[int, list[dict[str, Any]]]) -> None:
        self._rows = rows

    def of(self, question: Question[T]) -> list[T]:
        """The rows in the order of the question."""
        readers = _readers(question.shape)
        return [
            question.shape(**{name: readers[name](row[name]) for name in readers})
            for row in self._rows[id(question)]
        ]

    def first(self, question: Question[T]) -> T | None:
        """The first row, if there is any."""
        return next(iter(self.of(question)), None)


def ask(*questions: Question[Any]) -> Answers:
    """Put the questions to the database in one statement."""
    asked = [question for question in questions if question.sql is not None]
    rows: dict[int, list[dict[str, Any]]] = {id(question): [] for question in questions}
    if asked:
        with connection.cursor() as cursor:
            cursor.execute(*_statement(asked))
            found = cursor.fetchone()
        for question, text in zip(asked, found, strict=True):
            rows[id(question)] = json.loads(text)
    return Answers(rows)


def _statement(questions: Sequence[Question[Any]]) -> Sql:
    parts: list[str] = []
    params: list[Value] = []
    for question in questions:
        sql, values = question.sql or ("", ())
        columns = ", ".join(
            connection.ops.quote_name(field.name) for field in fields(question.shape)
        )
        parts.append(
            f"(SELECT coalesce(json_agg(q), '[]')::text FROM ({sql}) q ({columns}))"  # noqa: S608 - compiled by the ORM, values stay parameters
        )
        params.extend(values)
    return "SELECT " + ", ".join(parts), params


def _readers(shape: type[Any]) -> Mapping[str, Reader]:
    hints = get_type_hints(shape)
    return {field.name: _reader(hints[field.name]) for field in fields(shape)}


def _reader(hint: Any) -> Reader:  # noqa: ANN401 - an annotation has no type of its own
    wanted = [one for one in get_args(hint) if one is not NoneType]
    if get_origin(hint) is UnionType and len(wanted) == 1:
        read = _reader(wanted[0])
        return lambda value: None if value is None else read(value)
    return _READERS.get(get_origin(hint) or hint, lambda value: value)
