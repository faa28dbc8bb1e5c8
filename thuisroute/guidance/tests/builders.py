"""Decisions and plans as the people of the cast make them, with real actions."""

from datetime import date, timedelta
from uuid import UUID

from tests.cast import Cast
from thuisroute.guidance.actions.agree_to_part import agree_to_part
from thuisroute.guidance.actions.ask_scaling import ask_scaling
from thuisroute.guidance.actions.decide_indication import decide_indication
from thuisroute.guidance.actions.decide_scaling import decide_scaling
from thuisroute.guidance.actions.hand_over import begin_handover
from thuisroute.guidance.actions.note_risk import note_risk
from thuisroute.guidance.actions.set_goal import set_goal
from thuisroute.guidance.actions.write_crisis_plan import write_crisis_plan
from thuisroute.guidance.models import (
    CrisisPlan,
    Goal,
    Handover,
    Indication,
    RiskFactor,
    ScalingRequest,
)
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.rules.crisis import CrisisTerms, RiskTerms
from thuisroute.guidance.rules.deciding import Granted, Per
from thuisroute.guidance.rules.hearing import Heard
from thuisroute.guidance.rules.network import Nearness, NetworkTerms, Relation
from thuisroute.guidance.rules.planning import GoalTerms
from thuisroute.guidance.rules.scaling import Direction, ScalingAnswer
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor

HOUSING = "housing_and_living_behaviour"
FINANCE = "administration_and_finance"


def some_grant(
    *,
    letter: str = "WMO-1",
    on: date | None = None,
    until: date | None = None,
    begins: date | None = None,
    kind: str = "wmo_protected_home",
    domains: tuple[str, ...] = (HOUSING, FINANCE),
) -> Granted:
    """A letter of today for a year, six hours a week; from the day of the letter, or
    from another."""
    first = on or clock.today()
    return Granted(
        kind=kind,
        letter_on=first,
        letter_reference=letter,
        starts_on=begins or first,
        until=until or first + timedelta(days=365),
        hours=6,
        per=Per.WEEK,
        domains=domains,
    )


def a_decision_on_support(
    cast: Cast, resident: UUID, granted: Granted | None = None
) -> Indication:
    """Recorded by the consultant of the resident's municipality."""
    with cast.acting("wmo_consultant") as actor:
        return decide_indication(
            by=actor, resident=resident, granted=granted or some_grant()
        )


def a_scaling_request(
    cast: Cast,
    resident: UUID,
    *,
    hours: int = 4,
    reason: str = "Het gaat even minder",
    heard: Heard | None = None,
) -> ScalingRequest:
    """More hours, asked by the support worker."""
    with cast.acting("support_worker") as actor:
        return ask_scaling(
            by=actor, resident=resident, direction=Direction.UP, hours=hours,
            reason=reason, heard=heard,
        )  # fmt: skip


def heard_today(words: str = "Ik wil graag meer hulp") -> Heard:
    """By whoever asks or decides."""
    return Heard(clock.today(), words)


def a_scaling_decision(
    cast: Cast, asked: ScalingRequest, *, hours: int = 30, words: str = "Voor even"
) -> ScalingRequest:
    """Granted by the consultant of the municipality, from today, who heard the resident
    where nobody had."""
    answer = ScalingAnswer(
        granted=True, words=words, hours=hours, starts_on=clock.today(),
        heard=None if asked.heard_words else heard_today(),
    )  # fmt: skip
    with cast.acting("wmo_consultant") as actor:
        return decide_scaling(by=actor, request=asked.pk, answer=answer)


def some_crisis_terms() -> CrisisTerms:
    """A whole plan, in few words."""
    return CrisisTerms(
        signs="Ik doe de deur niet open", helps="Samen wandelen", avoid="Veel vragen",
        call="Mijn zus, 06 12345678", who_does_what="De begeleider belt elke dag",
        place="Bij mijn zus",
    )  # fmt: skip


def a_crisis_plan(
    cast: Cast, resident: UUID, terms: CrisisTerms | None = None
) -> CrisisPlan:
    """Written by the support worker, together with the resident."""
    with cast.acting("support_worker") as actor:
        return write_crisis_plan(
            by=actor, resident=resident, terms=terms or some_crisis_terms()
        )


def a_risk(
    cast: Cast,
    resident: UUID,
    *,
    domain: str = HOUSING,
    what: str = "De post blijft liggen",
    early_signs: str = "De brievenbus is vol",
    who_acts: str = "De begeleider komt langs",
) -> RiskFactor:
    """Written down by the support worker."""
    terms = RiskTerms(domain, what, early_signs, who_acts)
    with cast.acting("support_worker") as actor:
        return note_risk(by=actor, resident=resident, terms=terms)


def a_handover(
    cast: Cast, resident: UUID, *, to: str, by: str = "support_worker"
) -> Handover:
    """Begun once the resident agreed."""
    other = cast.actors[to]
    with cast.acting(by) as actor:
        return begin_handover(
            by=actor, resident=resident, to_party=other.party, to_user=other.user,
            agreed=True,
        )  # fmt: skip


def a_goal(
    cast: Cast,
    resident: UUID,
    *,
    domain: str = HOUSING,
    wanted: str = "Mijn huis op orde",
    seen_by: str = "Ik nodig elke maand iemand uit",
    who_does_what: str = "Samen elke week opruimen",
) -> Goal:
    """Set by the support worker, to be reached in half a year."""
    terms = GoalTerms(
        domain, wanted, seen_by, who_does_what, clock.today() + timedelta(days=180)
    )
    with cast.acting("support_worker") as actor:
        return set_goal(by=actor, resident=resident, terms=terms)


def agree(by: Actor, resident: UUID, domain: str = HOUSING) -> None:
    """To a part of the plan, as it is read now."""
    read = plan_of(by, resident).digest(domain)
    agree_to_part(by=by, resident=resident, domain=domain, read=read)


def some_network(
    *,
    called: str = "Jo",
    means: str = "Samen koffie drinken",
    nearness: Nearness = Nearness.NEAR,
    informal_care: bool = False,
) -> NetworkTerms:
    """A friend of the resident."""
    return NetworkTerms(called, Relation.FRIEND, nearness, means, informal_care)
