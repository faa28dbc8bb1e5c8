"""How rounds in which homes are given to people are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.decline_section import ReasonKey
from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    MaybeNotAgreed,
    ProductKey,
    QuotaForceKey,
    Section,
    Texts,
)

Weight = Annotated[int, Field(ge=0, le=10_000)]


class RoundPointsSection(Section):
    """What a pair of a person and a home is worth; more goes first."""

    home: Annotated[int, Field(ge=1, le=10_000)]
    """For the home itself. Much more than the others: as many homes as can be."""
    reason: Weight = 0
    """For each reason in favour, and as much less for each reason to weigh."""
    queue: Weight = 0
    """For standing first in the queue; the last gets none of it."""
    priority: Weight = 0
    """For somebody to whom priority was given."""
    origin: Weight = 0
    """For who goes first by coming from where the home stands."""


class CarefulGroundSection(Section):
    """Why a home is given after a talk about it, and not by the short route."""

    id: ReasonKey
    article: ArticleNumber
    label: Texts


class DeviationGroundSection(Section):
    """Why somebody else, or nobody, gets a home than the program proposes."""

    id: ReasonKey
    article: ArticleNumber
    label: Texts


class ProductPointsSection(Section):
    """How much of what a neighbourhood can carry a home of one product takes."""

    product: ProductKey
    points: Annotated[int, Field(ge=1, le=100)]


class CarryingSection(MaybeNotAgreed):
    """What a neighbourhood can carry, in points."""

    article: ArticleNumber
    points: list[ProductPointsSection] = []
    """By product, which says how much support goes with a home."""
    other_products: Annotated[int, Field(ge=1, le=100)] = 1
    """For every product that is not named."""
    longest: DurationText
    """How long a limit holds at most."""


class RoundSection(MaybeNotAgreed):
    """Everybody who is ready and every home in the shop at once."""

    article: ArticleNumber
    points: RoundPointsSection
    per_neighbourhood: Annotated[int, Field(ge=1, le=50)] | None = None
    """So many homes of one neighbourhood in one round; without it no end was agreed."""
    careful: list[CarefulGroundSection] = []
    """Grounds to talk about a proposal before the home is offered."""
    deviate: list[DeviationGroundSection] = []
    """Grounds to decide otherwise than the program proposes; they are counted."""
    carrying: CarryingSection | None = None
    """In which points limits of neighbourhoods are agreed, and for how long."""
    quota: QuotaForceKey = "signal"
    """What a number of homes agreed for a year does to a proposal above it."""
