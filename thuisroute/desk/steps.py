"""What can be done next: for every state of the route, whose act it waits for.

One table feeds both "new to you" on the page of today and the buttons of a dossier.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.events import EventName
from thuisroute.guidance.rules.crisis import TOLD
from thuisroute.guidance.rules.scaling import ScalingState
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.rules.joining import JoinState
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.tenancies.rules.lifecycle import LeaseState


class Kind(StrEnum):
    """What a step is taken on."""

    REFERRAL = "referral"
    MATCH = "match"
    LEASE = "lease"
    JOIN_REQUEST = "join_request"
    SCALING = "scaling"
    EARLY_NOTICE = "early_notice"
    STAY = "stay"
    PARKED = "parked"
    TALK = "talk"


@dataclass(frozen=True)
class Step:
    """In this state, who has this capability can do this; `waits`: it is their turn."""

    kind: Kind
    state: str
    capability: Capability
    route: str
    label: Promise
    waits: bool = True


R, M, L, C = ReferralState, MatchState, LeaseState, Capability

STEPS = (
    Step(Kind.REFERRAL, R.REGISTERED, C.CHECK_REFERRAL, "referral",
         _("Check the registration")),
    Step(Kind.REFERRAL, R.REGISTERED, C.KEEP_READINESS, "referral",
         _("Keep the readiness list"), waits=False),
    Step(Kind.PARKED, R.PARKED, C.KEEP_READINESS, "referral",
         _("Look again: the search is parked until this day")),
    # The queue is not work for each who stands in it: a home in the shop is.
    Step(Kind.REFERRAL, R.READY, C.PROPOSE, "homes_for",
         _("Look for a home that fits"), waits=False),
    Step(Kind.JOIN_REQUEST, JoinState.ASKED, C.CHECK_REFERRAL, "join_request",
         _("A provider asks to take part")),
    Step(Kind.MATCH, M.PROPOSED, C.OFFER, "match", _("Make the offer")),
    Step(Kind.TALK, M.PROPOSED, C.OFFER, "match",
         _("Talk about the proposal before the offer")),
    Step(Kind.MATCH, M.PROPOSED, C.DECLINE_CANDIDATE, "match",
         _("Answer to the proposal")),
    Step(Kind.MATCH, M.OFFERED, C.RECORD_ANSWER, "match",
         _("Write down the resident's answer")),
    Step(Kind.MATCH, M.REFUSAL_WEIGHED, C.WEIGH_REFUSAL, "match",
         _("Weigh the refusal")),
    Step(Kind.MATCH, M.ACCEPTED, C.HOLD_INTAKE, "match", _("Plan and hold the intake")),
    Step(Kind.MATCH, M.INTAKE_HELD, C.ALLOCATE, "match", _("Allocate the home")),
    # On Today by itself, since only some of these roles are asked, at another party.
    Step(Kind.MATCH, M.NO_SAID, C.CONFIRM_NO, "match",
         _("Confirm the no, or not"), waits=False),
    Step(Kind.MATCH, M.ALLOCATED, C.KEEP_LEASE, "prepare_lease",
         _("Prepare the lease")),
    Step(Kind.LEASE, L.PREPARED, C.KEEP_LEASE, "lease", _("Have the lease signed")),
    Step(Kind.LEASE, L.SIGNED, C.KEEP_LEASE, "lease", _("Start the lease")),
    Step(Kind.LEASE, L.RUNNING, C.RECORD_NEIGHBOURS, "neighbour_agreements",
         _("Good-neighbour agreements"), waits=False),
    Step(Kind.LEASE, L.RUNNING, C.RECORD_NEIGHBOURS, "landing",
         _("Landing in the neighbourhood"), waits=False),
    Step(Kind.LEASE, L.RUNNING, C.HOLD_REVIEW, "review",
         _("Write down a talk"), waits=False),
    Step(Kind.LEASE, L.RUNNING, C.DECIDE_CONVERSION, "conversion",
         _("Decide what follows the lease"), waits=False),
    Step(Kind.SCALING, ScalingState.ASKED, C.DECIDE_SCALING, "scaling",
         _("Decide on more or less support")),
    Step(Kind.EARLY_NOTICE, TOLD, C.HEAR_EARLY, "early_notice",
         _("Something is going on")),
    Step(Kind.STAY, StayState.ASKED, C.DECIDE_STAY, "stay",
         _("Decide on a place for a while")),
    Step(Kind.STAY, StayState.GRANTED, C.ASK_STAY, "stay",
         _("Write down the arrival at the place")),
    Step(Kind.STAY, StayState.THERE, C.ASK_STAY, "stay",
         _("Going home again")),
    Step(Kind.STAY, StayState.ELSEWHERE, C.DECIDE_INDICATION, "stay",
         _("Decide on support: going home did not work")),
)  # fmt: skip

# The page of the resident's lease on which an obligation is met, and who may do so.
DOING: Mapping[str, tuple[str, Capability]] = {
    EventName.NEIGHBOUR_AGREEMENTS_RECORDED: (
        "neighbour_agreements", C.RECORD_NEIGHBOURS,
    ),
    EventName.NEIGHBOURS_MET: ("landing", C.RECORD_NEIGHBOURS),
    EventName.TENANCY_REVIEW_HELD: ("review", C.HOLD_REVIEW),
    EventName.PLAN_EVALUATED: ("evaluate_plan", C.EVALUATE_PLAN),
    EventName.CONVERSION_DECIDED: ("conversion", C.DECIDE_CONVERSION),
    EventName.LEASE_CONVERTED: ("prepare_own_lease", C.KEEP_LEASE),
}  # fmt: skip


# The page of the resident on which an obligation is met, and who may do so.
ABOUT_RESIDENT: Mapping[str, tuple[str, Capability]] = {
    EventName.INDICATION_DECIDED: ("indications", C.DECIDE_INDICATION),
    EventName.SCALING_DECIDED: ("hours", C.DECIDE_SCALING),
    EventName.MONEY_CHECKED: ("money_check", C.CHECK_MONEY),
    EventName.PILOT_LIGHT_CONTACT_MADE: ("pilot_light", C.KEEP_PLAN),
    EventName.STAY_ENDED: ("stays", C.ASK_STAY),
}


# The same of the registration.
ABOUT_REFERRAL: Mapping[str, tuple[str, Capability]] = {
    EventName.OBJECTION_ANSWERED: ("referral", C.KEEP_READINESS),
}


def referral_page_for(role: str, event: str) -> str:
    """The route of such a page of the registration; "" without one."""
    return _open_to(role, ABOUT_REFERRAL.get(event))


def resident_page_for(role: str, event: str) -> str:
    """The route of such a page of the resident; "" without one."""
    return _open_to(role, ABOUT_RESIDENT.get(event))


def page_for(role: str, event: str) -> str:
    """The route of the page on which this event is brought about; "" without one."""
    return _open_to(role, DOING.get(event))


def _open_to(role: str, page: tuple[str, Capability] | None) -> str:
    return page[0] if page and may(role, page[1]) else ""


def turns(role: str, kind: Kind) -> tuple[str, ...]:
    """The states in which a record of this kind waits for somebody in this role."""
    return tuple(
        step.state
        for step in STEPS
        if step.kind == kind and step.waits and may(role, step.capability)
    )


def steps_in(role: str, states: Mapping[Kind, str]) -> Iterable[Step]:
    """What the role can do now, the first turn first; one step a route."""
    found = [
        step
        for step in STEPS
        if states.get(step.kind) == step.state and may(role, step.capability)
    ]
    return {step.route: step for step in sorted(found, key=lambda s: s.waits)}.values()


def turn_of(role: str, kind: Kind, state: str) -> Step | None:
    """The act that a waiting record asks of this role."""
    return next(
        (
            step
            for step in STEPS
            if (step.kind, step.state) == (kind, state)
            and step.waits
            and may(role, step.capability)
        ),
        None,
    )
