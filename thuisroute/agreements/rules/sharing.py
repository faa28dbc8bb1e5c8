"""Who may know what of a resident, for which purpose and from when until when."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.terms import Trigger


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
class SharingRule:
    """One row of the sharing table: purpose, ground, receiver, domains, period.

    It holds from the first event of `starts` until the first of `until`; with the
    ground `consent` only for as long as the resident's consent does.
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


@dataclass(frozen=True)
class ConsentRule:
    """How consent is asked: by whom, in writing or not, and what must be told."""

    article: str
    asked_by: Participant
    written: bool
    told_beforehand_article: str


@dataclass(frozen=True)
class EmergencyRule:
    """Who may open a dossier that is not shared with them when life or health is in
    danger: what of it, for how long, by which law, and how soon that is reviewed."""

    source: Text
    minutes: int
    review_within_working_days: int
    who: tuple[Participant, ...]
    domains: tuple[LifeDomain, ...]
