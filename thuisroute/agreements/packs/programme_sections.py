"""How bodies, project phases and the programme are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    BodyKey,
    Key,
    Number,
    PartyKindKey,
    ProgrammeKindKey,
    Section,
    Texts,
)


class SeatsSection(Section):
    """Who sits in a body."""

    party_kind: PartyKindKey
    who: Texts
    number: Annotated[int, Field(ge=1, le=99)] | None = None
    per: Texts | None = None


class BodySection(Section):
    """A table at which parties decide or prepare."""

    id: Key
    article: ArticleNumber
    label: Texts
    meaning: Texts
    members: Annotated[list[SeatsSection], Field(min_length=1)]
    tasks: list[Texts] = []
    times_a_year: Annotated[int, Field(ge=1, le=366)] | None = None
    above: BodyKey | None = None
    """The body that it reports to."""


class SubjectSection(Section):
    """Something to be settled in a phase."""

    id: Key
    label: Texts


class PhaseSection(Section):
    """A phase of every local project, in the order of the agreement."""

    id: Key
    article: ArticleNumber
    label: Texts
    meaning: Texts
    subjects: list[SubjectSection] = []
    approval: Texts | None = None
    """Who has to agree before the next phase."""


class ProgrammeItemSection(Section):
    """One thing to do within a part of the programme."""

    id: Key
    mark: Number
    """How the document numbers it."""
    text: Texts
    parties: list[PartyKindKey] = []
    open: bool = False
    """True where the document names it and leaves open what it will be."""


class ProgrammePartSection(Section):
    """A work package, movement, norm, goal, step or task."""

    id: Key
    kind: ProgrammeKindKey
    mark: Number
    title: Texts
    articles: list[ArticleNumber] = []
    parties: list[PartyKindKey] = []
    planning: Texts | None = None
    status: Texts | None = None
    items: list[ProgrammeItemSection] = []
