"""How the sharing table and the consent duty are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.clock_section import Triggers
from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    GroundKey,
    Key,
    LegalSourceSection,
    LifeDomainKey,
    MaybeNotAgreed,
    Number,
    RetentionKey,
    Section,
    SharingKey,
    Someone,
    Texts,
)


class WithoutConsentSection(Section):
    """What goes on without the resident's consent, and on which other ground."""

    ground: GroundKey
    article: ArticleNumber
    domains: Annotated[list[LifeDomainKey], Field(min_length=1)]
    """Never who it is: a dossier number takes the place of the name."""


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
    without_consent: WithoutConsentSection | None = None
    """Only with the ground `consent`: what remains when the resident says no."""
    named: bool = False
    """Only with the ground `consent`: the resident names one organisation, and it comes
    in by that alone. It reads, and changes nothing."""


class ConsentTextSection(Section):
    """What a resident reads before saying yes or no, in plain words."""

    sharing: SharingKey
    version: Number
    """Another one as soon as a word of the text changes."""
    asks: Texts
    """The sentence that the resident agrees to."""
    who: Texts
    what: Texts
    why: Texts
    otherwise: Texts
    """What happens when the resident says no, or says yes and takes it back."""


class ConsentSection(MaybeNotAgreed):
    """How consent is asked, what is told beforehand and how long it may run."""

    article: ArticleNumber
    asked_by: Someone
    written: bool
    told_beforehand_article: ArticleNumber
    longest: DurationText
    """No consent runs longer."""
    usual: DurationText
    """What a form proposes."""
    warn: DurationText
    """How long before its end it asks for attention."""
    how_long: Texts
    freedom: Texts
    """That one may say no, and take a yes back at any moment."""
    texts: list[ConsentTextSection]


class EmergencySection(Section):
    """Who may open one dossier when life or health is in danger, and for how long."""

    source: Texts
    """The law that allows it."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    review_within_working_days: Annotated[int, Field(ge=1, le=5)]
    who: Annotated[list[Someone], Field(min_length=1)]
    domains: Annotated[list[LifeDomainKey], Field(min_length=1)]
