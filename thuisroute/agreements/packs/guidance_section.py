"""How deciding on support and planning it are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    IndicationKey,
    Key,
    LifeDomainKey,
    MaybeNotAgreed,
    MunicipalityKey,
    Section,
    Someone,
    TargetGroupKey,
    Texts,
)


class MandateSection(Section):
    """One municipality that decides on some kinds of indication for all."""

    article: ArticleNumber
    municipality: MunicipalityKey
    indications: Annotated[list[IndicationKey], Field(min_length=1)]


class PlanApprovalSection(Section):
    """Who agrees to the plan, or to some parts of it."""

    article: ArticleNumber
    by: Someone
    domains: list[LifeDomainKey] = []


class PerspectiveSection(Section):
    """For whom the plan is a perspective plan."""

    article: ArticleNumber
    target_groups: Annotated[list[TargetGroupKey], Field(min_length=1)]
    age_from: Annotated[int, Field(ge=0, le=120)] = 0


class ExplorationSection(MaybeNotAgreed):
    """What is asked about in every plan."""

    id: Key
    article: ArticleNumber
    label: Texts
    domain: LifeDomainKey


class ScalingSection(MaybeNotAgreed):
    """Who decides on more or less support."""

    article: ArticleNumber
    decided_by: Someone
    heard: list[Someone] = []
    """Whose word is asked before it is decided."""


class FirstMonthsSection(MaybeNotAgreed):
    """More support at first."""

    article: ArticleNumber
    lasts: DurationText | None = None
    """How long, where the agreement says so."""


class GuidanceSection(MaybeNotAgreed):
    """The plan of a resident, and who decides on support."""

    article: ArticleNumber
    approvals: Annotated[list[PlanApprovalSection], Field(min_length=1)]
    explorations: list[ExplorationSection] = []
    perspective: PerspectiveSection | None = None
    mandate: MandateSection | None = None
    scaling: ScalingSection | None = None
    first_months: FirstMonthsSection | None = None
