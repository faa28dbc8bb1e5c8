"""Names that a pack may use and that stand in the program, and what each is called."""

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
from thuisroute.kernel.wording import marked

NAMES_OF_THE_PROGRAM: dict[str, frozenset[str]] = {
    "events": frozenset(EventName),
    "life_domains": frozenset(LifeDomain),
    "grounds": frozenset(Ground),
    "evidence": frozenset(Evidence),
    "shown": frozenset(Shown),
    "decided": frozenset(Decided),
    "kinds_of_rights": frozenset(RightKind),
    "certainties": frozenset(Certainty),
    "clustering": frozenset(Clustering),
    "programme_kinds": frozenset(ProgrammeKind),
    "lease_kinds": frozenset(LeaseKind),
    "separations": frozenset(Separation),
    "kinds_of_agreements": frozenset(AgreementKind),
    "ties": frozenset(Tie),
    "places": frozenset(PlaceKind),
    "handover_voices": frozenset(HandoverVoice),
    "concern_kinds": frozenset(ConcernKind),
    "landing_kinds": frozenset(LandingKind),
    "sides": frozenset(Side),
    "stages": frozenset(Stage),
    "counted_as": frozenset(CountsAs),
    "origin_counts": frozenset(OriginCounts),
    "quota_forces": frozenset(QuotaForce),
}
SINGULAR = {
    "articles": marked("article"),
    "themes": marked("theme"),
    "party_kinds": marked("party kind"),
    "roles": marked("role"),
    "clocks": marked("clock"),
    "lease_forms": marked("lease form"),
    "home_types": marked("home type"),
    "target_groups": marked("target group"),
    "indications": marked("indication"),
    "municipalities": marked("municipality"),
    "events": marked("event"),
    "life_domains": marked("life domain"),
    "grounds": marked("ground"),
    "evidence": marked("evidence"),
    "shown": marked("answer of a registration"),
    "kinds_of_rights": marked("right"),
    "products": marked("product"),
    "sharing": marked("sharing rule"),
    "retention": marked("class of record"),
    "decided": marked("state of a decision"),
    "offer": marked("refusal ground"),
    "bodies": marked("body"),
    "certainties": marked("certainty"),
    "clustering": marked("clustering"),
    "programme_kinds": marked("kind of programme"),
    "lease_kinds": marked("kind of lease"),
    "separations": marked("separation"),
    "kinds_of_agreements": marked("kind of agreement"),
    "ties": marked("tie"),
    "places": marked("place"),
    "handover_voices": marked("side of a handover"),
    "concern_kinds": marked("kind of concern"),
    "landing_kinds": marked("kind of landing"),
    "sides": marked("side"),
    "stages": marked("stage"),
    "counted_as": marked("way of counting"),
    "origin_counts": marked("way in which origin counts"),
    "quota_forces": marked("force of a quota"),
}
