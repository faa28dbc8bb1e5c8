"""How homes, products and lease forms are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    DurationText,
    HomeTypeKey,
    Key,
    LeaseFormKey,
    LeaseKindKey,
    MaybeNotAgreed,
    PartyKindKey,
    Section,
    SeparationKey,
    Texts,
)
from thuisroute.agreements.packs.lease_sections import TiedAgreementSection


class HomeTypeSection(Section):
    """A way in which homes stand."""

    id: Key
    article: ArticleNumber
    label: Texts
    meaning: Texts


class LeaseFormSection(MaybeNotAgreed):
    """A way of letting."""

    id: Key
    article: ArticleNumber
    label: Texts
    meaning: Texts
    owner: PartyKindKey
    """The kind of party that owns the home."""
    landlord: PartyKindKey
    """The kind of party that lets it to the resident."""
    framework_agreement: bool
    """Whether owner and landlord must have signed a framework agreement."""
    tenant_protection: bool
    ends_home_seeker_registration: bool
    term: DurationText | None = None
    """How long it lasts, where the agreement says so."""
    extendable: bool = False
    converts_into: list[LeaseFormKey] = []
    """The forms that may follow on it."""
    protection_article: ArticleNumber | None = None
    """The article about tenant protection in this form."""
    registration_article: ArticleNumber | None = None
    """The article about the registration as a home seeker in this form."""
    kind: LeaseKindKey | None = None
    """What holds the home and support together."""
    separation: SeparationKey | None = None
    """How far housing and care are apart."""
    fixed_term: bool = False
    """Whether it is a lease for a fixed term."""
    agreements: list[TiedAgreementSection] = []
    """Everything that is signed around the home."""
    rent_paid_to: PartyKindKey | None = None
    """Where the agreement says to whom the resident pays the rent."""
    support_chosen_by: PartyKindKey | None = None
    """Where the agreement says who chooses who gives the support."""
    rights: list[Texts] = []
    """The resident's rights, in plain words."""
    duties: list[Texts] = []
    """The resident's duties, in plain words."""


class ProductSection(Section):
    """What a resident can be referred to."""

    id: Key
    article: ArticleNumber
    label: Texts
    meaning: Texts
    home_types: list[HomeTypeKey] = []
    lease_forms: list[LeaseFormKey] = []
    """Leave it out where the agreement leaves it open."""
    residents_most: Annotated[int, Field(ge=1, le=999)] | None = None
    """At most so many residents at one location."""
    age_from: Annotated[int, Field(ge=0, le=120)] | None = None
    stands_at_least: DurationText | None = None
    """Homes that are there for a while: at least so long."""
    stands_at_most: DurationText | None = None
    support: Texts | None = None
    """Which support belongs to it, such as reachable day and night."""


class FrameworkSection(MaybeNotAgreed):
    """The framework agreement behind letting on another's behalf."""

    article: ArticleNumber
    between: Annotated[list[PartyKindKey], Field(min_length=2, max_length=2)]
    contracted_by: PartyKindKey
    """The kind of party that must have contracted the one who lets."""
    lease_forms: Annotated[list[LeaseFormKey], Field(min_length=1)]


class ShopSection(MaybeNotAgreed):
    """How it is kept true that the homes in the shop are free."""

    article: ArticleNumber
    ask_every: DurationText
    """How long what an association said holds, before it is asked again."""
    leaves_after: DurationText
    """A home about which nothing was said for so long leaves the shop by itself."""
    photos_kept: DurationText | None = None
    """So long after a home was let or left the shop its photos go."""
