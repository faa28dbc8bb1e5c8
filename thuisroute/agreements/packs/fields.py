"""The kinds of values that a pack is made of; `Refers` says what a value points at."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from thuisroute.agreements.rules.ambition import Certainty, Clustering
from thuisroute.agreements.rules.declines import CountsAs, Side, Stage
from thuisroute.agreements.rules.ethos import PlaceKind
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.guidance import HandoverVoice
from thuisroute.agreements.rules.landing import LandingKind
from thuisroute.agreements.rules.leases import (
    AgreementKind,
    LeaseKind,
    Separation,
    Tie,
)
from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.agreements.rules.programme import ProgrammeKind
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.agreements.rules.retention import Decided
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.agreements.rules.rounds import QuotaForce
from thuisroute.agreements.rules.route import Evidence, Shown
from thuisroute.agreements.rules.sharing import Ground, LifeDomain
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.wording import marked

LONGEST_YEARS = 50


class Section(BaseModel):
    """A part of a pack: unknown keys are refused and nothing is guessed."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True
    )


@dataclass(frozen=True)
class Refers:
    """This value must be the key of an entry in that section of the pack."""

    section: str


def _one_of(names: Iterable[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": list(names)})


def _duration(text: str) -> str:
    """A duration that makes sense in an agreement; the codes are those of the check."""
    if text.startswith(("-P", "P-")):
        raise PydanticCustomError(
            "duration-negative", marked("the period `%(given)s` goes back in time")
        )
    if text.startswith("P") and "T" in text:
        raise PydanticCustomError(
            "duration-below-a-day",
            marked("the period `%(given)s` is shorter than a day"),
        )
    try:
        duration = Duration.parse(text)
    except ValueError:
        raise PydanticCustomError(
            "duration-unreadable", marked("the period `%(given)s` is no duration")
        ) from None
    if duration.length_in_days > Duration(months=12 * LONGEST_YEARS).length_in_days:
        raise PydanticCustomError(
            "duration-too-long",
            marked("the period `%(given)s` is longer than fifty years"),
        )
    return text


def _some_time(text: str) -> str:
    if _duration(text) and Duration.parse(text) == Duration():
        raise PydanticCustomError(
            "duration-zero", marked("the period `%(given)s` is no time at all")
        )
    return text


_DURATION_SCHEMA = WithJsonSchema(
    {"type": "string", "pattern": r"^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$"}
)
DurationText = Annotated[str, AfterValidator(_some_time), _DURATION_SCHEMA]
DurationOrNone = Annotated[str, AfterValidator(_duration), _DURATION_SCHEMA]

_WORDS = StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)
Words = Annotated[str, _WORDS]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,62}$")]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z.]{0,11}$")]
MunicipalityCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]

ArticleNumber = Annotated[str, Refers("articles")]
ThemeNumber = Annotated[str, Refers("themes")]
PartyKindKey = Annotated[str, Refers("party_kinds")]
RoleKey = Annotated[str, Refers("roles")]
SharingKey = Annotated[str, Refers("sharing")]
ClockKey = Annotated[str, Refers("clocks")]
LeaseFormKey = Annotated[str, Refers("lease_forms")]
HomeTypeKey = Annotated[str, Refers("home_types")]
TargetGroupKey = Annotated[str, Refers("target_groups")]
IndicationKey = Annotated[str, Refers("indications")]
ProductKey = Annotated[str, Refers("products")]
BodyKey = Annotated[str, Refers("bodies")]
MunicipalityKey = Annotated[MunicipalityCode, Refers("municipalities")]
SuccessorCode = Annotated[MunicipalityCode, Refers("municipalities")]
EventKey = Annotated[str, Refers("events"), _one_of(EventName)]
LifeDomainKey = Annotated[str, Refers("life_domains"), _one_of(LifeDomain)]
GroundKey = Annotated[str, Refers("grounds"), _one_of(Ground)]
EvidenceKey = Annotated[str, Refers("evidence"), _one_of(Evidence)]
DecidedKey = Annotated[str, Refers("decided"), _one_of(Decided)]
RetentionKey = Annotated[str, Refers("retention")]
RightKey = Annotated[str, Refers("kinds_of_rights"), _one_of(RightKind)]
CertaintyKey = Annotated[str, Refers("certainties"), _one_of(Certainty)]
ClusteringKey = Annotated[str, Refers("clustering"), _one_of(Clustering)]
ProgrammeKindKey = Annotated[str, Refers("programme_kinds"), _one_of(ProgrammeKind)]
LeaseKindKey = Annotated[str, Refers("lease_kinds"), _one_of(LeaseKind)]
SeparationKey = Annotated[str, Refers("separations"), _one_of(Separation)]
AgreementKindKey = Annotated[str, Refers("kinds_of_agreements"), _one_of(AgreementKind)]
TieKey = Annotated[str, Refers("ties"), _one_of(Tie)]
PlaceKindKey = Annotated[str, Refers("places"), _one_of(PlaceKind)]
ConcernKindKey = Annotated[str, Refers("concern_kinds"), _one_of(ConcernKind)]
LandingKindKey = Annotated[str, Refers("landing_kinds"), _one_of(LandingKind)]
HandoverVoiceKey = Annotated[str, Refers("handover_voices"), _one_of(HandoverVoice)]
SideKey = Annotated[str, Refers("sides"), _one_of(Side)]
StageKey = Annotated[str, Refers("stages"), _one_of(Stage)]
CountsAsKey = Annotated[str, Refers("counted_as"), _one_of(CountsAs)]
OriginCountsKey = Annotated[str, Refers("origin_counts"), _one_of(OriginCounts)]
QuotaForceKey = Annotated[str, Refers("quota_forces"), _one_of(QuotaForce)]
RefusalGroundKey = Annotated[str, Refers("offer")]
ShownKey = Annotated[str, Refers("shown"), _one_of(Shown)]


class Texts(Section):
    """The same text in Dutch and in English."""

    nl: Words
    en: Words


class MaybeNotAgreed(Section):
    """A part that the document may leave open while the program cannot do without."""

    not_agreed: Texts | None = None
    """What the region did not agree on, and what is taken until it does."""


class LegalSourceSection(Section):
    """Where a ground stands: the law and the article in it."""

    law: Words
    article: Words


class Someone(Section):
    """Someone in a role at a kind of party."""

    party_kind: PartyKindKey
    role: RoleKey
