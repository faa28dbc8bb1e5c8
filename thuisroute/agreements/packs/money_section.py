"""How money at a placement is written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    Key,
    MaybeNotAgreed,
    PartyKindKey,
    Section,
    Someone,
    Texts,
)

WHOLE = 100


class MoneyCheckSection(Section):
    """Who looks at budget management or administration as standard."""

    article: ArticleNumber
    by: Someone


class CostShareSection(Section):
    """Which part of a cost falls on a kind of party, in hundredths."""

    party_kind: PartyKindKey
    percent: Annotated[int, Field(ge=1, le=WHOLE)]


class CostSection(MaybeNotAgreed):
    """One kind of cost; without `shares` they are agreed at each placement by hand."""

    id: Key
    label: Texts
    article: ArticleNumber | None = None
    shares: list[CostShareSection] = []
    maximum: Annotated[int, Field(ge=1, le=999_999)] | None = None
    """The most that is shared at one placement, in whole euros."""


class MoneySection(Section):
    """Money at a placement: what is checked, and who bears which cost."""

    check: MoneyCheckSection | None = None
    costs: Annotated[list[CostSection], Field(min_length=1)]
