"""How the sharing table and the consent duty are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.clock_section import Triggers
from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    GroundKey,
    Key,
    LegalSourceSection,
    LifeDomainKey,
    RetentionKey,
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
    legal_source: LegalSourceSection
    """The law, beside the article of the agreement."""
    keep: RetentionKey
    """The class of record that says how long what is shared is kept."""
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
