"""How a region works on its agreement: bodies, phases of projects, and everything it
set itself to do that is no term on a dossier (G3, G7, G10)."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text


class ProgrammeKind(StrEnum):
    """What sort of list a part of the programme is in the document."""

    WORK_PACKAGE = "work_package"
    MOVEMENT = "movement"
    NORM = "norm"
    GOAL = "goal"
    STEP = "step"
    TASK = "task"
    PRINCIPLE = "principle"
    CHALLENGE = "challenge"
    DEVELOPMENT = "development"


@dataclass(frozen=True)
class Seats:
    """Who sits in a body: `number` people of a kind of party, counted `per` what it
    names, or as many as there are when None."""

    party_kind: str
    who: Text
    number: int | None = None
    per: Text | None = None


@dataclass(frozen=True)
class Body:
    """A table at which parties decide or prepare; `times_a_year` where agreed."""

    id: str
    article: str
    label: Text
    meaning: Text
    members: tuple[Seats, ...]
    tasks: tuple[Text, ...] = ()
    times_a_year: int | None = None
    above: str | None = None
    """The body that it reports to."""


@dataclass(frozen=True)
class Subject:
    """Something to be settled."""

    id: str
    label: Text


@dataclass(frozen=True)
class Phase:
    """A phase of every local project, with what is settled in it."""

    id: str
    article: str
    label: Text
    meaning: Text
    subjects: tuple[Subject, ...] = ()
    approval: Text | None = None
    """Who has to agree before the next phase."""


@dataclass(frozen=True)
class ProgrammeItem:
    """One thing within a part of the programme; `mark` is how the document numbers
    it. `open` says that the document names it and leaves open what it will be."""

    id: str
    mark: str
    text: Text
    parties: tuple[str, ...] = ()
    open: bool = False


@dataclass(frozen=True)
class ProgrammePart:
    """A work package, movement, norm, goal or step, with its items."""

    id: str
    kind: ProgrammeKind
    mark: str
    title: Text
    articles: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    planning: Text | None = None
    status: Text | None = None
    items: tuple[ProgrammeItem, ...] = ()
