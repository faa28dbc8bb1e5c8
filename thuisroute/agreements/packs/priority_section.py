"""How the order in which people stand for a home is written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    Key,
    MaybeNotAgreed,
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


class PrioritySection(MaybeNotAgreed):
    """Category first, then points, then who registered first."""

    article: ArticleNumber
    categories: list[PriorityCategorySection] = []
