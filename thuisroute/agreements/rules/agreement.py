"""The agreement of one region in one version: the law of the program."""

from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.ambition import Bid, BidNote, Demand, Target
from thuisroute.agreements.rules.articles import Article, Source, Text, Theme, Word
from thuisroute.agreements.rules.declines import DeclineReason, StallRule
from thuisroute.agreements.rules.ethos import EthosRule
from thuisroute.agreements.rules.finding import NotInAgreementError, find
from thuisroute.agreements.rules.fixed_term import FixedTermRule
from thuisroute.agreements.rules.guidance import GuidanceRule
from thuisroute.agreements.rules.homes import HomeType, LeaseForm, Product, ShopRule
from thuisroute.agreements.rules.landing import LandingItem
from thuisroute.agreements.rules.leases import Ladder, OwnNameNorm
from thuisroute.agreements.rules.leave_package import LeavePackage
from thuisroute.agreements.rules.money import MoneyRule
from thuisroute.agreements.rules.parties import (
    Municipality,
    Participant,
    PartyKind,
    PartyTerms,
    Role,
    Signatory,
)
from thuisroute.agreements.rules.plain import from_plain, to_plain
from thuisroute.agreements.rules.priority import PriorityRule
from thuisroute.agreements.rules.programme import Body, Phase, ProgrammePart
from thuisroute.agreements.rules.protocols import EvictionRule, Protocol
from thuisroute.agreements.rules.relapse import RelapseRules
from thuisroute.agreements.rules.retention import RetentionTerm
from thuisroute.agreements.rules.rights import Right
from thuisroute.agreements.rules.rounds import RoundRule
from thuisroute.agreements.rules.route import (
    ConversionRule,
    FrameworkRule,
    Indication,
    IntakeRule,
    OfferRule,
    ReadinessCondition,
    RefusalGround,
    TargetGroup,
)
from thuisroute.agreements.rules.sensitive import (
    HiddenAddressRule,
    JusticeRule,
    MatchingRule,
    OutreachRule,
)
from thuisroute.agreements.rules.sharing import ConsentRule, EmergencyRule, SharingRule
from thuisroute.agreements.rules.terms import Clock

__all__ = ["Agreement", "NotInAgreementError"]


@dataclass(frozen=True)
class Agreement:
    """Everything that one region agreed in one version; what was not agreed is None."""

    code: str
    version: str
    region: Text
    title: Text
    source: Source
    valid_from: date
    valid_until: date | None
    municipalities: tuple[Municipality, ...]
    party_kinds: tuple[PartyKind, ...]
    roles: tuple[Role, ...]
    themes: tuple[Theme, ...]
    articles: tuple[Article, ...]
    clocks: tuple[Clock, ...]
    target_groups: tuple[TargetGroup, ...] = ()
    indications: tuple[Indication, ...] = ()
    readiness: tuple[ReadinessCondition, ...] = ()
    home_types: tuple[HomeType, ...] = ()
    lease_forms: tuple[LeaseForm, ...] = ()
    products: tuple[Product, ...] = ()
    offer: OfferRule | None = None
    declines: tuple[DeclineReason, ...] = ()
    stalls: StallRule | None = None
    intake: IntakeRule | None = None
    guidance: GuidanceRule | None = None
    money: MoneyRule | None = None
    relapse: RelapseRules | None = None
    shop: ShopRule | None = None
    framework: FrameworkRule | None = None
    conversion: ConversionRule | None = None
    ladder: Ladder | None = None
    own_name: OwnNameNorm | None = None
    leave_package: LeavePackage | None = None
    fixed_term: FixedTermRule | None = None
    ethos: tuple[EthosRule, ...] = ()
    consent: ConsentRule | None = None
    sharing: tuple[SharingRule, ...] = ()
    retention: tuple[RetentionTerm, ...] = ()
    hidden_address: HiddenAddressRule | None = None
    justice: JusticeRule | None = None
    matching: MatchingRule | None = None
    outreach: OutreachRule | None = None
    protocols: tuple[Protocol, ...] = ()
    eviction: EvictionRule | None = None
    landing: tuple[LandingItem, ...] = ()
    rights: tuple[Right, ...] = ()
    targets: tuple[Target, ...] = ()
    demand: tuple[Demand, ...] = ()
    bids: tuple[Bid, ...] = ()
    bid_notes: tuple[BidNote, ...] = ()
    bodies: tuple[Body, ...] = ()
    phases: tuple[Phase, ...] = ()
    programme: tuple[ProgrammePart, ...] = ()
    adopts: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    words: tuple[Word, ...] = ()
    terms: PartyTerms | None = None
    signatories: tuple[Signatory, ...] = ()
    emergency: EmergencyRule | None = None
    priority: PriorityRule | None = None
    rounds: RoundRule | None = None

    def article(self, number: str) -> Article:
        """The article with this number, such as `4a`."""
        return find(self.articles, number)

    def clock(self, entry: str) -> Clock:
        """The clock with this id."""
        return find(self.clocks, entry)

    def lease_form(self, entry: str) -> LeaseForm:
        """The lease form with this id."""
        return find(self.lease_forms, entry)

    def product(self, entry: str) -> Product:
        """The product with this id."""
        return find(self.products, entry)

    def home_type(self, entry: str) -> HomeType:
        """The home type with this id."""
        return find(self.home_types, entry)

    def target_group(self, entry: str) -> TargetGroup:
        """The target group with this id."""
        return find(self.target_groups, entry)

    def indication(self, entry: str) -> Indication:
        """The kind of indication with this id."""
        return find(self.indications, entry)

    def role(self, entry: str) -> Role:
        """The role with this id."""
        return find(self.roles, entry)

    def party_kind(self, entry: str) -> PartyKind:
        """The kind of party with this id."""
        return find(self.party_kinds, entry)

    def readiness_condition(self, entry: str) -> ReadinessCondition:
        """The readiness condition with this id."""
        return find(self.readiness, entry)

    def sharing_rule(self, entry: str) -> SharingRule:
        """The row of the sharing table with this id."""
        return find(self.sharing, entry)

    def retention_term(self, entry: str) -> RetentionTerm:
        """How long the class of record with this id is kept."""
        return find(self.retention, entry)

    def right(self, kind: str) -> Right:
        """Who answers a request of this kind, and within how long."""
        return find(self.rights, kind)

    def refusal_ground(self, entry: str) -> RefusalGround:
        """The ground for refusal with this id."""
        return find(self.offer.refusal_grounds if self.offer else (), entry)

    def clocks_of(self, article: str) -> tuple[Clock, ...]:
        """The clocks that follow from an article."""
        return tuple(clock for clock in self.clocks if clock.article == article)

    def sharing_with(self, receiver: Participant) -> tuple[SharingRule, ...]:
        """What somebody in a role at a kind of party may come to know."""
        return tuple(rule for rule in self.sharing if rule.to == receiver)

    def municipalities_on(self, day: date) -> tuple[Municipality, ...]:
        """The municipalities that the region has on a day."""
        return tuple(one for one in self.municipalities if one.exists_on(day))

    def in_force_on(self, day: date) -> bool:
        """Whether this version holds on a day."""
        return self.valid_from <= day <= (self.valid_until or day)

    def to_json(self) -> dict[str, object]:
        """The agreement as plain JSON values, to be stored with what it governed."""
        return to_plain(self)

    @classmethod
    def from_json(cls, stored: object) -> "Agreement":
        """The agreement back from `to_json`; StoredFormError when it is not that."""
        return from_plain(cls, stored)
