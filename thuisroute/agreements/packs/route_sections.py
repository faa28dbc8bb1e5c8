"""How the steps of the route are written in a pack."""

from typing import Annotated

from pydantic import Field

from thuisroute.agreements.packs.fields import (
    ArticleNumber,
    ClockKey,
    DurationText,
    EventKey,
    EvidenceKey,
    Key,
    LeaseFormKey,
    MaybeNotAgreed,
    PlaceKindKey,
    ProductKey,
    Section,
    ShownKey,
    Someone,
    TargetGroupKey,
    Texts,
)

Age = Annotated[int, Field(ge=0, le=120)]


class TargetGroupSection(Section):
    """A group of residents for whom the route is meant."""

    id: Key
    label: Texts
    place: PlaceKindKey | None = None
    """Where they live until there is a home; left out where it does not follow."""


class IndicationSection(Section):
    """A decision on support with which somebody may be registered."""

    id: Key
    article: ArticleNumber
    label: Texts


class ReadinessSection(MaybeNotAgreed):
    """Something to be in order before a step may be taken."""

    id: Key
    article: ArticleNumber
    label: Texts
    done_by: Someone
    """Who sees to it."""
    together_with: list[Someone] = Field(default=[], alias="with")
    needed_before: EventKey
    """By when: before this step."""
    evidence: Texts | None = None
    """What shows that it is met, where the agreement says so."""
    required: bool = True
    """False for what is asked about but holds nobody back."""
    shown_by: ShownKey | None = None
    """The answer of the registration that shows it, so that nobody is asked twice."""
    target_groups: list[TargetGroupKey] = []
    """For whom; leave it out for everyone."""
    products: list[ProductKey] = []
    """With which products; leave it out for all of them."""
    age_from: Age | None = None
    age_until: Age | None = None


class RefusalGroundSection(MaybeNotAgreed):
    """A ground on which a resident may refuse an offer."""

    id: Key
    article: ArticleNumber
    label: Texts
    recorded_by: Someone
    weighed_by: Someone
    """Somebody in another role than the one who recorded it."""
    new_offer: bool
    """Whether an accepted ground keeps the right to an offer."""


class OfferSection(MaybeNotAgreed):
    """How many offers a resident gets and when one may be refused."""

    article: ArticleNumber
    offers: Annotated[int, Field(ge=1, le=99)]
    refusal_grounds: list[RefusalGroundSection] = []


class IntakeSection(MaybeNotAgreed):
    """Who must have talked together before which step."""

    article: ArticleNumber
    participants: Annotated[list[Someone], Field(min_length=2)]
    needed_before: EventKey


class CriterionSection(Section):
    """One of the questions on which a conversion is decided."""

    id: Key
    label: Texts
    question: Texts
    evidence: list[EvidenceKey]
    answered_by: Someone


class ConversionSection(MaybeNotAgreed):
    """How a conditional lease becomes the resident's own."""

    article: ArticleNumber
    from_form: LeaseFormKey
    to_form: LeaseFormKey
    clock: ClockKey
    """The clock by which it is decided."""
    takes_effect_after: DurationText
    decided_by: Annotated[list[Someone], Field(min_length=1)]
    consulted: list[Someone] = []
    criteria: Annotated[list[CriterionSection], Field(min_length=1)]
