"""How targets, expected demand and bids are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    CertaintyKey,
    ClusteringKey,
    DurationText,
    Key,
    MunicipalityKey,
    Number,
    ProductKey,
    Section,
    TargetGroupKey,
    Texts,
)

Count = Annotated[int, Field(ge=0, le=1_000_000)]


class AmountSection(Section):
    """How many; leave out what the agreement leaves open."""

    least: Count | None = None
    most: Count | None = None
    each: Count | None = None
    """So many make one location."""


class TargetSection(Section):
    """How many of a product the region wants to have."""

    id: Key
    article: ArticleNumber
    product: ProductKey
    amount: AmountSection = AmountSection()
    unit: Texts
    """What is counted: homes, places, units, locations."""
    per: DurationText | None = None
    """Again in each such period; leave it out for a number to be reached once."""
    note: Texts | None = None


class DemandSection(Section):
    """How many people of a group are expected."""

    id: Key
    article: ArticleNumber
    target_group: TargetGroupKey
    amount: AmountSection = AmountSection()
    per: DurationText
    homes: list[Texts] = []
    """What they need, as the agreement names it."""
    clustered: ClusteringKey | None = None
    by_way_of: list[Texts] = []
    note: Texts | None = None


class BidSection(Section):
    """What one municipality offers of one product."""

    id: Key
    article: ArticleNumber
    municipality: MunicipalityKey | None = None
    """Leave it out where the text does not tell whose bid it is; the note says who it
    can be."""
    product: ProductKey
    certainty: CertaintyKey
    amount: AmountSection = AmountSection()
    together_with: list[MunicipalityKey] = []
    condition: Texts | None = None
    falls_away_if: Texts | None = None
    note: Texts | None = None
    """The footnote of the agreement, in your own words."""


class BidNoteSection(Section):
    """A footnote that goes for all bids of one municipality."""

    id: Key
    article: ArticleNumber
    mark: Number
    """How the document numbers it."""
    municipality: MunicipalityKey
    text: Texts
