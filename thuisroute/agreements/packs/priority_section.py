"""How the order in which people stand for a home is written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    Key,
    MaybeNotAgreed,
    MunicipalityKey,
    OriginCountsKey,
    Section,
    Someone,
    Texts,
)
from thuisroute.agreements.packs.lease_sections import LawPointSection


class PriorityCategorySection(MaybeNotAgreed):
    """People who go before others, by a decision."""

    id: Key
    article: ArticleNumber
    label: Texts
    order: Annotated[int, Field(ge=1, le=99)] | None = None
    """1 goes first; without it the category gives points only."""
    points: Annotated[int, Field(ge=0, le=1000)] = 0
    """Within the same order, more points go first."""
    decided_by: Someone
    objection_within: DurationText | None = None
    """How long somebody can object to a refusal; no end was agreed without it."""
    objection_source: LawPointSection | None = None
    """Where the law gives that time."""
    answer_within: DurationText | None = None
    """How long the answer to an objection can take, counted from the end of
    `objection_within` where there is one, otherwise from the objection."""
    answer_source: LawPointSection | None = None
    """Where the law gives that time."""
    afterwards: Texts | None = None
    """What somebody can do after the answer, or when the time is over."""


class OriginShareSection(Section):
    """The part of one municipality, by the key of the region."""

    municipality: MunicipalityKey
    percent: Annotated[int, Field(ge=0, le=100)]


class OriginSection(MaybeNotAgreed):
    """What it does for a home that somebody comes from its municipality."""

    article: ArticleNumber
    counts: OriginCountsKey
    percent: Annotated[int, Field(ge=0, le=100)] = 0
    """With `minimum_share`: of the homes of a municipality in a round, so many percent
    are kept for who comes from there."""
    key: list[OriginShareSection] = []
    """With `fair_share`: the part of the homes of a round for the people of each."""


class PrioritySection(MaybeNotAgreed):
    """Category first, then points, then who registered first."""

    article: ArticleNumber
    categories: list[PriorityCategorySection] = []
    origin: OriginSection | None = None
    """Whether it counts where somebody comes from."""
