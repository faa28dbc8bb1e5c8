"""How the steps before an eviction are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    Key,
    LifeDomainKey,
    MaybeNotAgreed,
    Section,
    Texts,
)


class EvictionStageSection(Section):
    """One step, in the order of the list."""

    id: Key
    label: Texts


class EvictionAlternativeSection(Section):
    """What is looked at before the first step."""

    id: Key
    article: ArticleNumber
    label: Texts
    domain: LifeDomainKey | None = None
    """In which part of life it is weighed; without it that of the concern."""


class SecondChanceSection(MaybeNotAgreed):
    """Conditions and a last day; no step is taken as long as it runs."""

    article: ArticleNumber
    longest: DurationText | None = None
    """How long it may run; not agreed without it."""


class EvictionSection(MaybeNotAgreed):
    """The last of the steps is the eviction itself."""

    article: ArticleNumber
    steps: Annotated[list[EvictionStageSection], Field(min_length=1)]
    alternatives: list[EvictionAlternativeSection] = []
    second_chance: SecondChanceSection | None = None
