"""How the protocol for concerns about a tenancy is written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    ConcernKindKey,
    DurationText,
    Key,
    MaybeNotAgreed,
    Section,
    Someone,
    Texts,
)


class ProtocolUrgencySection(Section):
    """How urgent a concern can be."""

    id: Key
    label: Texts
    within: DurationText
    """How soon the first step is due."""


class StepAfterSection(Section):
    """A step that can come after another."""

    step: Key
    when: Texts | None = None
    """When it is that one, in words."""


class ProtocolStepSection(MaybeNotAgreed):
    """One step, in the order of the list."""

    id: Key
    article: ArticleNumber
    label: Texts
    owner: Someone
    within: DurationText
    """So long after the step before."""
    done_when: Texts
    """What shows that it is done."""
    next: list[StepAfterSection] = []
    """The steps that can come after it; none where the protocol ends."""
    undo: bool = True
    """Whether it can be taken back when it was recorded by mistake."""
    reopen: bool = True
    """Whether it can be taken once more after it was done."""


class ProtocolSection(MaybeNotAgreed):
    """What is done about concerns of some kinds; it begins with the first step."""

    id: Key
    article: ArticleNumber
    label: Texts
    kinds: Annotated[list[ConcernKindKey], Field(min_length=1)]
    urgencies: Annotated[list[ProtocolUrgencySection], Field(min_length=1)]
    steps: Annotated[list[ProtocolStepSection], Field(min_length=1)]
