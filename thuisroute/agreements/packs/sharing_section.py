"""How the sharing table and the consent duty are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.clock_section import Triggers
from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    GroundKey,
    Key,
    LifeDomainKey,
    Section,
    Someone,
    Texts,
)


class SharingSection(Section):
    """One row: for which purpose who may know what, from when until when."""

    id: Key
    article: ArticleNumber
    purpose: Texts
    necessity: Texts
    """Why the purpose cannot be reached with less."""
    ground: GroundKey
    to: Someone
    domains: Annotated[list[LifeDomainKey], Field(min_length=1)]
    starts: Triggers
    until: Triggers


class ConsentSection(Section):
    """How consent is asked and what is told beforehand."""

    article: ArticleNumber
    asked_by: Someone
    written: bool
    told_beforehand_article: ArticleNumber


class EmergencySection(Section):
    """Who may open one dossier when life or health is in danger, and for how long."""

    source: Texts
    """The law that allows it."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    review_within_working_days: Annotated[int, Field(ge=1, le=5)]
    who: Annotated[list[Someone], Field(min_length=1)]
    domains: Annotated[list[LifeDomainKey], Field(min_length=1)]
