"""Who may know what of a resident, for which purpose and from when until when."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.terms import Trigger
from thuisroute.kernel.calendar import Duration


class LifeDomain(StrEnum):
    """The parts of a life that information can be about (C8, informal care, V).

    Two are no content: `identity` is who it is and how to reach them, `registration`
    is what the transfer point works with: readiness, and answers to offers.
    """

    IDENTITY = "identity"
    REGISTRATION = "registration"
    SELF_CARE_AND_HEALTH = "self_care_and_health"
    SOCIAL_NETWORK = "social_network"
    SOCIETAL_FUNCTIONING = "societal_functioning"
    DAY_ACTIVITIES = "day_activities"
    DOMESTIC_RELATIONS = "domestic_relations"
    HOUSING_AND_LIVING_BEHAVIOUR = "housing_and_living_behaviour"
    ADMINISTRATION_AND_FINANCE = "administration_and_finance"
    JUSTICE = "justice"
    INFORMAL_CARE = "informal_care"
    NEIGHBOURHOOD = "neighbourhood"


class Ground(StrEnum):
    """Why sharing is lawful."""

    CONSENT = "consent"
    STATUTORY_TASK = "statutory_task"
    CONTRACT = "contract"
    VITAL_INTEREST = "vital_interest"


@dataclass(frozen=True)
class LegalSource:
    """The law and the article that a ground stands on."""

    law: str
    article: str

    def __str__(self) -> str:
        return f"{self.law} {self.article}".strip()


@dataclass(frozen=True)
class WithoutConsent:
    """What of a row of the sharing table stands where the resident says no: on another
    ground, never the name (P1a, P6a)."""

    ground: Ground
    article: str
    domains: tuple[LifeDomain, ...]


@dataclass(frozen=True)
class SharingRule:
    """One row of the sharing table: purpose, ground, receiver, domains, period.

    It holds from the first event of `starts` until the first of `until`; with the
    ground `consent` only for as long as the resident's consent does. Then
    `without_consent` is what goes on all the same, if anything does.
    """

    id: str
    article: str
    purpose: Text
    ground: Ground
    to: Participant
    domains: tuple[LifeDomain, ...]
    necessity: Text
    starts: tuple[Trigger, ...]
    until: tuple[Trigger, ...]
    # Versions that were adopted before these were asked have neither.
    legal_source: LegalSource | None = None
    keep: str = ""
    without_consent: WithoutConsent | None = None
    # The resident names one organisation of this kind, which comes in by that alone.
    named: bool = False

    @property
    def reads_only(self) -> bool:
        """Whom the resident brings in stands beside them and changes nothing."""
        return self.named


@dataclass(frozen=True)
class ConsentText:
    """What a resident reads before saying yes or no to one row of the sharing table.

    A changed text gets a new version, so that a consent tells what was read.
    """

    sharing: str
    version: str
    asks: Text
    who: Text
    what: Text
    why: Text
    otherwise: Text


@dataclass(frozen=True)
class ConsentRule:
    """How consent is asked: by whom, in writing or not, what must be told, how long.

    `longest` is the longest time a consent may run and `usual` what a form proposes;
    `warn` is how long before its end somebody is asked to talk about it. `how_long`
    and `freedom` are told with every text. Versions that were adopted before these
    stood in a pack have none of them.
    """

    article: str
    asked_by: Participant
    written: bool
    told_beforehand_article: str
    longest: Duration | None = None
    usual: Duration | None = None
    warn: Duration | None = None
    how_long: Text | None = None
    freedom: Text | None = None
    texts: tuple[ConsentText, ...] = ()
    not_agreed: Text | None = None

    def text_of(self, sharing: str) -> ConsentText | None:
        """The text for this row of the sharing table."""
        return next((one for one in self.texts if one.sharing == sharing), None)


@dataclass(frozen=True)
class EmergencyRule:
    """Who may open a dossier that is not shared with them when life or health is in
    danger: what of it, for how long, by which law, and how soon that is reviewed."""

    source: Text
    minutes: int
    review_within_working_days: int
    who: tuple[Participant, ...]
    domains: tuple[LifeDomain, ...]
