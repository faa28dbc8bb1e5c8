"""How deciding on support and planning it are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    HandoverVoiceKey,
    IndicationKey,
    Key,
    LifeDomainKey,
    MaybeNotAgreed,
    MunicipalityKey,
    Refers,
    Section,
    Someone,
    TargetGroupKey,
    Texts,
    Words,
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


class CrisisSection(MaybeNotAgreed):
    """Which articles ask for a plan for a crisis and for risk factors."""

    article: ArticleNumber
    risks: ArticleNumber


class AcuteRouteSection(MaybeNotAgreed):
    """A way to go when it goes wrong."""

    id: Key
    article: ArticleNumber
    label: Texts
    advice: Texts
    question: Texts | None = None
    """Answered with yes: this way. Without one: for the rest."""
    phone: Words | None = None
    asks_scaling: bool = False
    """Whether more support is asked for on this way."""
    asks_stay: bool = False
    """Whether a place for a while is asked for on this way."""


class AcuteSection(MaybeNotAgreed):
    """What to do in an acute situation, question by question."""

    article: ArticleNumber
    routes: Annotated[list[AcuteRouteSection], Field(min_length=1)]
    tells: list[Someone] = []
    """Who always hears early that something is going on, and not what."""
    tells_under: Annotated[str, Refers("sharing")] | None = None
    """The row of the sharing table that lets them; without it nobody is told."""


class HandoverItemSection(MaybeNotAgreed):
    """What is done in a handover, and by whom."""

    id: Key
    article: ArticleNumber
    label: Texts
    by: HandoverVoiceKey


class HandoverSection(MaybeNotAgreed):
    """A warm handover from one support worker to another."""

    article: ArticleNumber
    items: Annotated[list[HandoverItemSection], Field(min_length=1)]


class GuidanceSection(MaybeNotAgreed):
    """The plan of a resident, and who decides on support."""

    article: ArticleNumber
    approvals: Annotated[list[PlanApprovalSection], Field(min_length=1)]
    explorations: list[ExplorationSection] = []
    perspective: PerspectiveSection | None = None
    mandate: MandateSection | None = None
    scaling: ScalingSection | None = None
    first_months: FirstMonthsSection | None = None
    crisis: CrisisSection | None = None
    acute: AcuteSection | None = None
    handover: HandoverSection | None = None
