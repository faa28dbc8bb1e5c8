"""What the program's own names that a pack chooses from are called."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from thuisroute.agreements.packs.ambition_words import CERTAINTIES, CLUSTERINGS, KINDS
from thuisroute.agreements.rules.declines import CountsAs, Side, Stage
from thuisroute.agreements.rules.ethos import PlaceKind
from thuisroute.agreements.rules.guidance import HandoverVoice
from thuisroute.agreements.rules.landing import LandingKind
from thuisroute.agreements.rules.leases import (
    AgreementKind,
    LeaseKind,
    Separation,
    Tie,
)
from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.agreements.rules.retention import Decided
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.agreements.rules.rounds import QuotaForce
from thuisroute.agreements.rules.route import Evidence, Shown
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.agreements.words import EVENT_WORDS

PLACES: Mapping[str, Promise] = {
    PlaceKind.PUBLIC_SPACE: pgettext_lazy("pack choice", "public space"),
    PlaceKind.EMERGENCY_SHELTER: pgettext_lazy("pack choice", "night shelter"),
    PlaceKind.TEMPORARY_SHELTER: pgettext_lazy("pack choice", "shelter for a while"),
    PlaceKind.INSTITUTION: pgettext_lazy("pack choice", "institution"),
    PlaceKind.UNCONVENTIONAL: pgettext_lazy("pack choice", "not meant to live in"),
    PlaceKind.WITH_OTHERS: pgettext_lazy("pack choice", "with family or friends"),
    PlaceKind.HOME: pgettext_lazy("pack choice", "a home"),
}
LEASES: Mapping[str, Promise] = {
    LeaseKind.STAY: pgettext_lazy("pack choice", "stay"),
    LeaseKind.INTERMEDIARY: pgettext_lazy("pack choice", "the care provider lets"),
    LeaseKind.THREE_PARTY: pgettext_lazy("pack choice", "lease of three parties"),
    LeaseKind.REGULAR: pgettext_lazy("pack choice", "regular lease"),
}
SEPARATIONS: Mapping[str, Promise] = {
    Separation.NONE: pgettext_lazy("pack choice", "not apart"),
    Separation.FINANCIAL: pgettext_lazy("pack choice", "paid apart"),
    Separation.ORGANISATIONAL: pgettext_lazy("pack choice", "organised apart"),
    Separation.FULL: pgettext_lazy("pack choice", "fully apart"),
}
AGREEMENTS: Mapping[str, Promise] = {
    AgreementKind.TENANCY: pgettext_lazy("pack choice", "lease of the resident"),
    AgreementKind.SUPPORT: pgettext_lazy("pack choice", "support agreement"),
    AgreementKind.HEAD_LEASE: pgettext_lazy("pack choice", "lease of the provider"),
    AgreementKind.USAGE: pgettext_lazy("pack choice", "usage agreement"),
}
TIES: Mapping[str, Promise] = {
    Tie.INSEPARABLE: pgettext_lazy("pack choice", "cannot go without the home"),
    Tie.LINKED: pgettext_lazy("pack choice", "linked to the home"),
    Tie.LOOSE: pgettext_lazy("pack choice", "stands by itself"),
}
EVIDENCE: Mapping[str, Promise] = {
    Evidence.TENANCY_REVIEWS: pgettext_lazy("pack choice", "half-yearly talks"),
    Evidence.PLAN_EVALUATIONS: pgettext_lazy("pack choice", "evaluations of the plan"),
    Evidence.NEIGHBOUR_AGREEMENTS: pgettext_lazy(
        "pack choice", "good-neighbour agreements"
    ),
    Evidence.NUISANCE_REPORTS: pgettext_lazy("pack choice", "reports of nuisance"),
}
SHOWN: Mapping[str, Promise] = {
    Shown.INDICATION: pgettext_lazy("pack choice", "which indication"),
    Shown.TOLD_BEFOREHAND: pgettext_lazy("pack choice", "told beforehand"),
    Shown.CONSENT: pgettext_lazy("pack choice", "consent"),
    Shown.HOME_SEEKER_NUMBER: pgettext_lazy("pack choice", "number as a home seeker"),
}
GROUNDS: Mapping[str, Promise] = {
    Ground.CONSENT: pgettext_lazy("pack choice", "consent of the resident"),
    Ground.STATUTORY_TASK: pgettext_lazy("pack choice", "a task by law"),
    Ground.CONTRACT: pgettext_lazy("pack choice", "carrying out a contract"),
    Ground.VITAL_INTEREST: pgettext_lazy("pack choice", "a vital interest"),
}
DECIDED: Mapping[str, Promise] = {
    Decided.OPEN: pgettext_lazy("pack choice", "proposal"),
    Decided.ADOPTED: pgettext_lazy("pack choice", "decided"),
}
RIGHTS: Mapping[str, Promise] = {
    RightKind.COPY: pgettext_lazy("pack choice", "a copy"),
    RightKind.CORRECTION: pgettext_lazy("pack choice", "correction"),
    RightKind.OBJECTION: pgettext_lazy("pack choice", "objection"),
    RightKind.RESTRICTION: pgettext_lazy("pack choice", "restriction"),
    RightKind.ERASURE: pgettext_lazy("pack choice", "erasure"),
}
VOICES: Mapping[str, Promise] = {
    HandoverVoice.HANDS_OVER: pgettext_lazy("pack choice", "who hands over"),
    HandoverVoice.TAKES_OVER: pgettext_lazy("pack choice", "who takes over"),
    HandoverVoice.RESIDENT: pgettext_lazy("pack choice", "the resident"),
    HandoverVoice.ASSOCIATION: pgettext_lazy("pack choice", "the association"),
}
CONCERNS: Mapping[str, Promise] = {
    ConcernKind.NUISANCE: pgettext_lazy("pack choice", "nuisance"),
    ConcernKind.POLLUTION: pgettext_lazy("pack choice", "pollution of the home"),
    ConcernKind.ARREARS: pgettext_lazy("pack choice", "rent arrears"),
    ConcernKind.WORRY: pgettext_lazy("pack choice", "worry about the resident"),
    ConcernKind.LONELINESS: pgettext_lazy("pack choice", "loneliness"),
}
LANDING: Mapping[str, Promise] = {
    LandingKind.INTRODUCTION: pgettext_lazy("pack choice", "meeting the neighbours"),
    LandingKind.CONTACT_CARD: pgettext_lazy("pack choice", "card with whom to call"),
    LandingKind.MESSAGE: pgettext_lazy("pack choice", "what is told to whom"),
    LandingKind.ACTIVITY: pgettext_lazy("pack choice", "something to do or to go to"),
    LandingKind.EXPERT: pgettext_lazy("pack choice", "expert by experience"),
}
SIDES: Mapping[str, Promise] = {
    Side.RESIDENT: pgettext_lazy("pack choice", "the resident"),
    Side.CARE_PROVIDER: pgettext_lazy("pack choice", "the care provider"),
    Side.HOUSING_ASSOCIATION: pgettext_lazy("pack choice", "the association"),
    Side.TRANSFER_POINT: pgettext_lazy("pack choice", "the transfer point"),
}
STAGES: Mapping[str, Promise] = {
    Stage.PROPOSED: pgettext_lazy("pack choice", "proposed"),
    Stage.OFFERED: pgettext_lazy("pack choice", "offered"),
    Stage.ACCEPTED: pgettext_lazy("pack choice", "accepted"),
    Stage.INTAKE: pgettext_lazy("pack choice", "at the intake and after it"),
    Stage.ALLOCATED: pgettext_lazy("pack choice", "allocated"),
}
COUNTED: Mapping[str, Promise] = {
    CountsAs.REFUSAL: pgettext_lazy("pack choice", "a refusal by the resident"),
    CountsAs.DECLINE: pgettext_lazy("pack choice", "a no of another party"),
    CountsAs.NEITHER: pgettext_lazy("pack choice", "nobody's no"),
}
ORIGINS: Mapping[str, Promise] = {
    OriginCounts.NO_EFFECT: pgettext_lazy("pack choice", "it does not count"),
    OriginCounts.GOES_FIRST: pgettext_lazy(
        "pack choice", "goes first in the own place"
    ),
    OriginCounts.MINIMUM_SHARE: pgettext_lazy(
        "pack choice", "a part of the homes is kept for own people"
    ),
    OriginCounts.FAIR_SHARE: pgettext_lazy(
        "pack choice", "each municipality has its part"
    ),
}
QUOTAS: Mapping[str, Promise] = {
    QuotaForce.SIGNAL: pgettext_lazy("pack choice", "a reason is asked above it"),
    QuotaForce.AT_MOST: pgettext_lazy("pack choice", "nobody is proposed above it"),
}
# By the section that a value refers to; life domains have their words elsewhere.
CHOICE_WORDS: Mapping[str, Mapping[str, Promise]] = {
    "events": EVENT_WORDS,
    "certainties": {str(key): one for key, one in CERTAINTIES.items()},
    "clustering": {str(key): one for key, one in CLUSTERINGS.items()},
    "programme_kinds": {str(key): one for key, one in KINDS.items()},
    "places": PLACES,
    "lease_kinds": LEASES,
    "separations": SEPARATIONS,
    "kinds_of_agreements": AGREEMENTS,
    "ties": TIES,
    "concern_kinds": CONCERNS,
    "landing_kinds": LANDING,
    "sides": SIDES,
    "stages": STAGES,
    "counted_as": COUNTED,
    "origin_counts": ORIGINS,
    "quota_forces": QUOTAS,
    "handover_voices": VOICES,
    "evidence": EVIDENCE,
    "shown": SHOWN,
    "grounds": GROUNDS,
    "decided": DECIDED,
    "kinds_of_rights": RIGHTS,
}
