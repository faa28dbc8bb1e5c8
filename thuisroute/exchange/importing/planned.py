"""What will become of each row of a file, and what became of it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from thuisroute.exchange.rules.columns import Column
from thuisroute.exchange.rules.problems import RowProblem
from thuisroute.exchange.rules.table import Row
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability


class Fate(StrEnum):
    """What becomes of a row; `known`: a person in a dossier that the importer does not
    keep, who is not registered again and of whom nothing is shown; `elsewhere`: about
    nobody whose dossier is shared with the importer."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KNOWN = "known"
    ELSEWHERE = "elsewhere"


WRITTEN = frozenset({Fate.NEW, Fate.CHANGED})
# Nothing is wrong with these rows and nothing becomes of them.
PASSED_BY = frozenset({Fate.KNOWN, Fate.ELSEWHERE})


@dataclass(frozen=True)
class Change:
    """One column of a record that is there already."""

    column: Column
    before: object
    after: object


# The values of a record by column name, as read from a file or from the database.
Values: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Planned:
    """`title` says what the row is about; `record` is what is there already; `says`
    what becomes of it where that is no change of a column."""

    row: Row
    title: str
    fate: Fate
    record: UUID | None = None
    before: Values = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    says: str = ""

    @property
    def values(self) -> Values:
        """What will stand: the row's values over what was there."""
        return self.before | self.row.values


def planned(
    row: Row, title: str, columns: Sequence[Column], record: UUID | None, before: Values
) -> Planned:
    """New without a record, else changed or not."""
    if record is None:
        return Planned(row, title, Fate.NEW)
    changes = changes_of(row, columns, before)
    fate = Fate.CHANGED if changes else Fate.UNCHANGED
    return Planned(row, title, fate, record, before, changes)


@dataclass(frozen=True)
class Plan:
    """Everything a file would do, and what stands in the way."""

    planned: tuple[Planned, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    count: int = 0

    def counted(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return len(self.having(fate))

    def having(self, fate: Fate) -> list[Planned]:
        """The rows with this fate."""
        return [one for one in self.planned if one.fate == fate]

    @property
    def left_out(self) -> int:
        """How many rows have a problem."""
        return self.count - len(self.planned)


@dataclass(frozen=True)
class Compared:
    """Rows that are clear, and rows that cannot be."""

    planned: list[Planned]
    problems: list[RowProblem]


@dataclass(frozen=True)
class Kind:
    """One kind of import, acting as a person through the actions of the pages."""

    name: str
    capability: Capability
    columns: Callable[[Actor], Sequence[Column]]
    key: Callable[[Row], Hashable]
    compare: Callable[[Actor, Sequence[Row]], Compared]
    write: Callable[[Actor, Planned], None]


def changes_of(
    row: Row, columns: Sequence[Column], before: Values
) -> tuple[Change, ...]:
    """What the row says differently; a column that the file lacks says nothing."""
    return tuple(
        Change(column, before[column.name], row.values[column.name])
        for column in columns
        if column.name in row.values
        and column.name in before
        and row.values[column.name] != before[column.name]
    )
