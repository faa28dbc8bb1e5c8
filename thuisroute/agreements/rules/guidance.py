"""How support is granted and planned: the mandate, the plan, who agrees to it."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class Mandate:
    """One municipality decides on these kinds of indication for all of them."""

    article: str
    municipality: str
    indications: tuple[str, ...]


@dataclass(frozen=True)
class PlanApproval:
    """Who agrees to which parts of the plan; no domains: to every part."""

    article: str
    by: Participant
    domains: tuple[LifeDomain, ...]


@dataclass(frozen=True)
class PerspectivePlan:
    """For whom the plan is a perspective plan; `age_from` in whole years."""

    article: str
    target_groups: tuple[str, ...]
    age_from: int = 0


@dataclass(frozen=True)
class Exploration:
    """What is asked about in every plan, in the life domain that it belongs to."""

    id: str
    article: str
    label: Text
    domain: LifeDomain
    not_agreed: Text | None = None


@dataclass(frozen=True)
class ScalingRule:
    """Who decides on more or less support, and who is heard about it (C19)."""

    article: str
    decided_by: Participant
    heard: tuple[Participant, ...] = ()
    not_agreed: Text | None = None


@dataclass(frozen=True)
class FirstMonths:
    """That there is more support at first; `lasts`: how long, where it says so."""

    article: str
    lasts: Duration | None = None
    not_agreed: Text | None = None


@dataclass(frozen=True)
class CrisisRule:
    """Which articles ask for risk factors and for a plan for a crisis (C16)."""

    article: str
    risks: str
    not_agreed: Text | None = None


@dataclass(frozen=True)
class AcuteRoute:
    """A way to go when it goes wrong: for whom (the `question` that is answered with
    yes; without one it is for the rest), what to do, whom to call."""

    id: str
    article: str
    label: Text
    advice: Text
    question: Text | None = None
    phone: str | None = None
    asks_scaling: bool = False
    asks_stay: bool = False
    not_agreed: Text | None = None


@dataclass(frozen=True)
class AcuteRule:
    """The ways in order, and who always hears early that something is going on, as far
    as the row `tells_under` of the sharing table lets them."""

    article: str
    routes: tuple[AcuteRoute, ...]
    tells: tuple[Participant, ...] = ()
    tells_under: str | None = None
    not_agreed: Text | None = None


class HandoverVoice(StrEnum):
    """Whose an item of a handover is."""

    HANDS_OVER = "hands_over"
    TAKES_OVER = "takes_over"
    RESIDENT = "resident"
    ASSOCIATION = "association"


@dataclass(frozen=True)
class HandoverItem:
    """What is done in a handover, and by whom."""

    id: str
    label: Text
    by: HandoverVoice
    article: str
    not_agreed: Text | None = None


@dataclass(frozen=True)
class HandoverRule:
    """A warm handover, as a list (WP6.1)."""

    article: str
    items: tuple[HandoverItem, ...]
    not_agreed: Text | None = None


@dataclass(frozen=True)
class GuidanceRule:
    """The plan of a resident, and who decides on support."""

    article: str
    approvals: tuple[PlanApproval, ...]
    explorations: tuple[Exploration, ...] = ()
    perspective: PerspectivePlan | None = None
    mandate: Mandate | None = None
    scaling: ScalingRule | None = None
    first_months: FirstMonths | None = None
    crisis: CrisisRule | None = None
    acute: AcuteRule | None = None
    handover: HandoverRule | None = None
    not_agreed: Text | None = None
