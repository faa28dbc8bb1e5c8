"""The catalogue of personal data: every column of every table that leads to a person.

Each context declares its own tables; the setting PERSONAL names the table of them all.
The register of processing, the retention job and a test read it: what is not in it
cannot be built.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a column says; `content` is about the life domain of its table."""

    LINK = "link"
    IDENTITY = "identity"
    CONTACT = "contact"
    CONTENT = "content"
    DECISION = "decision"
    TRACE = "trace"


class Erasure(StrEnum):
    """How a record ends: `keep` leaves a row in which nothing leads to a person, once
    the random numbers in it point at nobody."""

    DELETE = "delete"
    BLANK = "blank"
    KEEP = "keep"


@dataclass(frozen=True)
class Counted:
    """What of an erased row stays as a number: names of columns; `month` is a date.

    `outcome` may be the column of a JSON attribute, written `attributes.form`. With
    `only` a row counts where that column is so.
    """

    kind: str
    month: str
    party: str = ""
    name: str = ""
    article: str = ""
    outcome: str = ""
    municipality: str = ""
    only: tuple[str, str] | None = None


@dataclass(frozen=True)
class PersonalTable:
    """One table: which class of record it is (`keep`), whose, and how it ends.

    `domain` is the life domain of all rows, `domain_column` holds each row's own; with
    neither it is about the route itself. `whose` is the column with the resident, empty
    where no resident is meant; then `own_date` is the first day of the term, or
    `child_of` the table (and column) with which it goes, or `cleared_by` the job that
    does it.
    """

    table: str
    keep: str
    columns: Mapping[str, Kind]
    erased: Erasure = Erasure.DELETE
    domain: str = ""
    domain_column: str = ""
    whose: str = "resident_id"
    own_date: str = ""
    child_of: tuple[str, str] | None = None
    cleared_by: str = ""
    # Columns with a shorter term: the class, and what each is emptied to.
    sooner: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    # Pointers at rows of a class that goes sooner; emptied when those go.
    loosened: Mapping[str, str] = field(default_factory=dict)
    counted: tuple[Counted, ...] = ()

    @property
    def classes(self) -> frozenset[str]:
        """Every class of record that has something to erase here."""
        return frozenset({self.keep, *self.sooner, *self.loosened})


@dataclass(frozen=True)
class Catalogue:
    """All tables, and those that hold nothing about a person, each with why not."""

    tables: Sequence[PersonalTable]
    without_person: Mapping[str, str]

    def of_class(self, keep: str) -> list[PersonalTable]:
        """The tables in which a class of record has something to erase."""
        return [one for one in self.tables if keep in one.classes]


def columns(
    *,
    link: str = "",
    identity: str = "",
    contact: str = "",
    content: str = "",
    decision: str = "",
    trace: str = "",
) -> dict[str, Kind]:
    """Names of columns by what they say, words with a space between."""
    said = {
        Kind.LINK: link,
        Kind.IDENTITY: identity,
        Kind.CONTACT: contact,
        Kind.CONTENT: content,
        Kind.DECISION: decision,
        Kind.TRACE: trace,
    }
    return {name: kind for kind, names in said.items() for name in names.split()}
