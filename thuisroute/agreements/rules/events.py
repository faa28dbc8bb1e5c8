"""The events that clocks listen to: stable names and what each may carry."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class EventName(StrEnum):
    """What can happen to a resident's dossier, to a home or to a whole region."""

    REFERRAL_REGISTERED = "referral.registered"
    INDICATION_DECIDED = "indication.decided"
    SCALING_ASKED = "scaling.asked"
    SCALING_DECIDED = "scaling.decided"
    SCALING_WITHDRAWN = "scaling.withdrawn"
    CONSENT_GIVEN = "consent.given"
    CONSENT_REFUSED = "consent.refused"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    REFERRAL_READY = "referral.ready"
    PRIORITY_OBJECTED = "priority.objected"
    OBJECTION_WITHDRAWN = "priority.objection_withdrawn"
    OBJECTION_ANSWERED = "priority.objection_answered"
    HOME_PUT_IN_SHOP = "home.put_in_shop"
    PROPOSAL_MADE = "proposal.made"
    OFFER_MADE = "offer.made"
    OFFER_ANSWERED = "offer.answered"
    INTAKE_HELD = "intake.held"
    HOME_ALLOCATED = "home.allocated"
    LEASE_SIGNED = "lease.signed"
    LEASE_STARTED = "lease.started"
    MONEY_CHECKED = "money.checked"
    NEIGHBOUR_AGREEMENTS_RECORDED = "neighbour_agreements.recorded"
    NEIGHBOURS_MET = "neighbours.met"
    TENANCY_REVIEW_HELD = "tenancy_review.held"
    PLAN_EVALUATED = "plan.evaluated"
    CONVERSION_DECIDED = "conversion.decided"
    LEASE_CONVERTED = "lease.converted"
    LEASE_ENDED = "lease.ended"
    REFERRAL_CLOSED = "referral.closed"
    REFERRAL_REOPENED = "referral.reopened"
    PILOT_LIGHT_BEGUN = "pilot_light.begun"
    PILOT_LIGHT_CONTACT_MADE = "pilot_light.contact_made"
    PILOT_LIGHT_ENDED = "pilot_light.ended"
    STAY_BEGUN = "stay.begun"
    STAY_EXTENDED = "stay.extended"
    STAY_ENDED = "stay.ended"
    AGREEMENT_ADOPTED = "agreement.adopted"
    AGREEMENT_EVALUATED = "agreement.evaluated"
    PROGRAMME_DRAWN_UP = "programme.drawn_up"


class Subject(StrEnum):
    """What an event happens to; a clock starts and ends on one subject."""

    DOSSIER = "dossier"
    HOME = "home"
    REGION = "region"


class AttributeKind(StrEnum):
    """Where the values of an attribute come from."""

    DATE = "date"
    CHOICE = "choice"
    LEASE_FORM = "lease_form"
    PRODUCT = "product"
    HOME_TYPE = "home_type"
    TARGET_GROUP = "target_group"
    SHARING_RULE = "sharing_rule"
    MUNICIPALITY = "municipality"


class Answer(StrEnum):
    """A resident's answer to an offer."""

    ACCEPTED = "accepted"
    REFUSED = "refused"


class Decision(StrEnum):
    """What was decided on a conditional lease."""

    CONVERT = "convert"
    EXTEND = "extend"
    END = "end"


class Outcome(StrEnum):
    """How a referral came to its end."""

    HOUSED = "housed"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"
    DECEASED = "deceased"


class Route(StrEnum):
    """Where a route goes on when it opens again."""

    HOUSED = "housed"
    SEARCHING = "searching"


@dataclass(frozen=True)
class Attribute:
    """One fact that an event may carry; `choices` only for the kind `choice`."""

    kind: AttributeKind
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class EventKind:
    """What an event happens to and which facts it may carry. `told_in`: the life domain
    with which alone it is told, and what is due by it; empty: with the dossier."""

    subject: Subject
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    told_in: str = ""


def _choice(choices: type[StrEnum]) -> Attribute:
    return Attribute(AttributeKind.CHOICE, tuple(choices))


# Told with somebody's health (C8).
CARE = "self_care_and_health"
REGISTRATION = "registration"
# Of these life domains it is told without the name too: a home is looked for by number
# as long as the resident has not said yes.
TOLD_BY_NUMBER = frozenset({REGISTRATION})
_DATE = Attribute(AttributeKind.DATE)
_FORM = Attribute(AttributeKind.LEASE_FORM)
_PRODUCT = Attribute(AttributeKind.PRODUCT)
_HOME_TYPE = Attribute(AttributeKind.HOME_TYPE)
_MUNICIPALITY = Attribute(AttributeKind.MUNICIPALITY)
_TARGET_GROUP = Attribute(AttributeKind.TARGET_GROUP)
_SHARING_RULE = Attribute(AttributeKind.SHARING_RULE)
_HOME = {"product": _PRODUCT, "home_type": _HOME_TYPE, "municipality": _MUNICIPALITY}
_LEASE = {"form": _FORM, "until": _DATE}
_REFERRAL = {"product": _PRODUCT, "target_group": _TARGET_GROUP}


def _on_dossier(told_in: str = "", /, **attributes: Attribute) -> EventKind:
    return EventKind(Subject.DOSSIER, attributes, told_in)


EVENTS: Mapping[EventName, EventKind] = MappingProxyType(
    {
        EventName.REFERRAL_REGISTERED: _on_dossier(
            **_REFERRAL, municipality=_MUNICIPALITY
        ),
        EventName.INDICATION_DECIDED: _on_dossier(until=_DATE),
        EventName.SCALING_ASKED: _on_dossier(),
        EventName.SCALING_DECIDED: _on_dossier(),
        EventName.SCALING_WITHDRAWN: _on_dossier(),
        EventName.CONSENT_GIVEN: _on_dossier(until=_DATE, sharing=_SHARING_RULE),
        EventName.CONSENT_REFUSED: _on_dossier(sharing=_SHARING_RULE),
        EventName.CONSENT_WITHDRAWN: _on_dossier(sharing=_SHARING_RULE),
        EventName.REFERRAL_READY: _on_dossier(**_REFERRAL),
        EventName.PRIORITY_OBJECTED: _on_dossier(REGISTRATION, answer_by=_DATE),
        EventName.OBJECTION_WITHDRAWN: _on_dossier(REGISTRATION),
        EventName.OBJECTION_ANSWERED: _on_dossier(REGISTRATION),
        EventName.HOME_PUT_IN_SHOP: EventKind(Subject.HOME, {**_HOME, "until": _DATE}),
        EventName.PROPOSAL_MADE: _on_dossier(**_HOME),
        EventName.OFFER_MADE: _on_dossier(**_HOME, until=_DATE),
        EventName.OFFER_ANSWERED: _on_dossier(answer=_choice(Answer)),
        EventName.INTAKE_HELD: _on_dossier(**_HOME),
        EventName.HOME_ALLOCATED: _on_dossier(**_HOME),
        EventName.LEASE_SIGNED: _on_dossier(**_LEASE),
        EventName.LEASE_STARTED: _on_dossier(**_LEASE),
        EventName.MONEY_CHECKED: _on_dossier(),
        EventName.NEIGHBOUR_AGREEMENTS_RECORDED: _on_dossier(),
        EventName.NEIGHBOURS_MET: _on_dossier(),
        EventName.TENANCY_REVIEW_HELD: _on_dossier(),
        EventName.PLAN_EVALUATED: _on_dossier(),
        EventName.CONVERSION_DECIDED: _on_dossier(
            decision=_choice(Decision), takes_effect_on=_DATE, until=_DATE
        ),
        EventName.LEASE_CONVERTED: _on_dossier(form=_FORM),
        EventName.LEASE_ENDED: _on_dossier(form=_FORM),
        EventName.REFERRAL_CLOSED: _on_dossier(outcome=_choice(Outcome)),
        EventName.REFERRAL_REOPENED: _on_dossier(route=_choice(Route)),
        EventName.PILOT_LIGHT_BEGUN: _on_dossier(CARE, contact_by=_DATE),
        EventName.PILOT_LIGHT_CONTACT_MADE: _on_dossier(CARE, contact_by=_DATE),
        EventName.PILOT_LIGHT_ENDED: _on_dossier(CARE),
        EventName.STAY_BEGUN: _on_dossier(CARE, return_on=_DATE),
        EventName.STAY_EXTENDED: _on_dossier(CARE, return_on=_DATE),
        EventName.STAY_ENDED: _on_dossier(CARE),
        EventName.AGREEMENT_ADOPTED: EventKind(Subject.REGION, {"until": _DATE}),
        EventName.AGREEMENT_EVALUATED: EventKind(Subject.REGION),
        EventName.PROGRAMME_DRAWN_UP: EventKind(Subject.REGION),
    }
)
