"""What the question "who fits where" looks at, and nothing else of a person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.matching.rules.carrying import HomeLoad
from thuisroute.matching.rules.quotas import HomeQuota
from thuisroute.referrals.rules.queue import WITHOUT_CATEGORY


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """Rent in cents a month, size in square metres; `available_until` the last day;
    `quota` what it counts in, where a number was agreed for the year, and `load` what
    it adds to its neighbourhood, where that has a limit."""

    key: UUID
    state: str
    product: str
    setting: str
    municipality: str
    neighbourhood: str
    rooms: int
    size_m2: int
    rent: int
    step_free: bool
    max_household: int
    available_from: date
    available_until: date | None = None
    quota: HomeQuota | None = None
    load: HomeLoad | None = None


@dataclass(frozen=True, slots=True)
class NeedFacts:
    """What somebody needs. Limit in cents a month; an empty text or tuple asks nothing.

    `consented`: written consent towards associations stands. `framework`: a framework
    agreement between the provider and this home's association stands. `offers_used`:
    offers that were spent, of the `offers` that the agreement gives (None: no limit).
    `proposed`: this pair runs already. `category`, `order` and `points`: the priority
    that was decided on. `origin`: where they come from (referrals/rules/origin.py).
    """

    referral: UUID
    resident: UUID
    number: str
    state: str
    registered_on: date
    product: str
    household_size: int
    rooms_needed: int
    rent_limit: int
    step_free: bool
    setting_needed: str
    municipalities: tuple[str, ...]
    avoid_neighbourhoods: tuple[str, ...]
    consented: bool
    framework: bool
    offers_used: int = 0
    proposed: bool = False
    parked_until: date | None = None
    category: str = ""
    order: int = WITHOUT_CATEGORY
    points: int = 0
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the agreement says about fitting, with the articles that say so.

    `articles` names, for each kind of reason, the article that asks for it;
    `framework_products` are let under a framework agreement (P2a); `origin` is what
    it does for a home that somebody comes from its municipality (WP3.5).
    """

    offers: int | None = None
    consent_needed: bool = True
    framework_products: frozenset[str] = frozenset()
    origin: OriginCounts = OriginCounts.NO_EFFECT
    articles: Mapping[str, str] = field(default_factory=dict)

    def article(self, kind: str) -> str:
        """The article behind a kind of reason; empty when nobody agreed on it."""
        return self.articles.get(kind, "")
