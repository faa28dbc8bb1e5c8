"""The whole pack: every section it may have, over one file or several."""

from datetime import date
from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.ambition_sections import (
    BidNoteSection,
    BidSection,
    DemandSection,
    TargetSection,
)
from thuisroute.agreements.packs.article_sections import ArticleSection, ThemeSection
from thuisroute.agreements.packs.clock_section import ClockSection
from thuisroute.agreements.packs.decline_section import DeclineSection, StallSection
from thuisroute.agreements.packs.eviction_section import EvictionSection
from thuisroute.agreements.packs.fields import (
    Key,
    MunicipalityCode,
    Number,
    PartyKindKey,
    Section,
    SuccessorCode,
    Texts,
    Words,
)
from thuisroute.agreements.packs.guidance_section import GuidanceSection
from thuisroute.agreements.packs.home_sections import (
    FrameworkSection,
    HomeTypeSection,
    LeaseFormSection,
    ProductSection,
    ShopSection,
)
from thuisroute.agreements.packs.landing_section import LandingSection
from thuisroute.agreements.packs.lease_sections import (
    EthosSection,
    FixedTermSection,
    LadderSection,
    OwnNameSection,
)
from thuisroute.agreements.packs.money_section import MoneySection
from thuisroute.agreements.packs.package_section import LeavePackageSection
from thuisroute.agreements.packs.priority_section import PrioritySection
from thuisroute.agreements.packs.programme_sections import (
    BodySection,
    PhaseSection,
    ProgrammePartSection,
)
from thuisroute.agreements.packs.protocol_section import ProtocolSection
from thuisroute.agreements.packs.relapse_section import RelapseSection
from thuisroute.agreements.packs.retention_section import RetentionSection
from thuisroute.agreements.packs.rights_section import RightSection
from thuisroute.agreements.packs.round_section import RoundSection
from thuisroute.agreements.packs.route_sections import (
    ConversionSection,
    IndicationSection,
    IntakeSection,
    OfferSection,
    ReadinessSection,
    TargetGroupSection,
)
from thuisroute.agreements.packs.sensitive_sections import (
    HiddenAddressSection,
    JusticeSection,
    MatchingSection,
    OutreachSection,
)
from thuisroute.agreements.packs.sharing_section import (
    ConsentSection,
    EmergencySection,
    SharingSection,
)
from thuisroute.agreements.packs.word_sections import TermsSection, WordSection


class SourceSection(Section):
    """The document that the agreement was taken from."""

    title: Texts
    published_by: Texts


class MunicipalitySection(Section):
    """A municipality of the region, by its CBS code."""

    code: MunicipalityCode
    name: Words
    since: date | None = None
    """Its first day, where it came after the agreement began."""
    until: date | None = None
    """Its last day."""
    merged_into: SuccessorCode | None = None


class PartyKindSection(Section):
    """A kind of party."""

    id: Key
    label: Texts
    organisation: bool = True
    """False for the resident, who takes part but is no organisation."""


class SignatorySection(Section):
    """An organisation, or a group of them, that signed."""

    id: Key
    party_kind: PartyKindKey
    label: Texts


class RoleSection(Section):
    """What a person does for the route."""

    id: Key
    label: Texts
    held_by: list[PartyKindKey]
    """The kinds of parties that have such people."""


class PackDocument(Section):
    """A region's agreement; each key stands in exactly one of the pack's files."""

    code: Key
    version: Number
    region: Texts
    title: Texts
    source: SourceSection
    valid_from: date
    valid_until: date | None = None
    adopts: list[Words] = []
    """Norms and variants that hold here too, the weightiest last."""
    replaces: list[Words] = []
    """Entries of those, as `section/name`, that this pack says otherwise."""
    municipalities: Annotated[list[MunicipalitySection], Field(min_length=1)]
    party_kinds: Annotated[list[PartyKindSection], Field(min_length=1)]
    roles: Annotated[list[RoleSection], Field(min_length=1)]
    signatories: list[SignatorySection] = []
    """Who signed, beside the municipalities."""
    themes: Annotated[list[ThemeSection], Field(min_length=1)]
    articles: Annotated[list[ArticleSection], Field(min_length=1)]
    clocks: list[ClockSection]
    retention: list[RetentionSection]
    target_groups: list[TargetGroupSection] = []
    indications: list[IndicationSection] = []
    readiness: list[ReadinessSection] = []
    home_types: list[HomeTypeSection] = []
    lease_forms: list[LeaseFormSection] = []
    products: list[ProductSection] = []
    shop: ShopSection | None = None
    framework: FrameworkSection | None = None
    priority: PrioritySection | None = None
    rounds: RoundSection | None = None
    offer: OfferSection | None = None
    declines: list[DeclineSection] = []
    stalls: StallSection | None = None
    intake: IntakeSection | None = None
    guidance: GuidanceSection | None = None
    money: MoneySection | None = None
    relapse: RelapseSection | None = None
    conversion: ConversionSection | None = None
    ladder: LadderSection | None = None
    own_name: OwnNameSection | None = None
    leave_package: LeavePackageSection | None = None
    fixed_term: FixedTermSection | None = None
    ethos: list[EthosSection] = []
    consent: ConsentSection | None = None
    sharing: list[SharingSection] = []
    hidden_address: HiddenAddressSection | None = None
    justice: JusticeSection | None = None
    matching: MatchingSection | None = None
    outreach: OutreachSection | None = None
    protocols: list[ProtocolSection] = []
    eviction: EvictionSection | None = None
    landing: list[LandingSection] = []
    rights: list[RightSection] = []
    targets: list[TargetSection] = []
    demand: list[DemandSection] = []
    bids: list[BidSection] = []
    bid_notes: list[BidNoteSection] = []
    bodies: list[BodySection] = []
    phases: list[PhaseSection] = []
    programme: list[ProgrammePartSection] = []
    words: list[WordSection] = []
    terms: TermsSection | None = None
    emergency: EmergencySection | None = None
