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
    """How long somebody can object to a decision; no end was agreed without it."""


class PrioritySection(MaybeNotAgreed):
    """Category first, then points, then who registered first."""

    article: ArticleNumber
    categories: list[PriorityCategorySection] = []
