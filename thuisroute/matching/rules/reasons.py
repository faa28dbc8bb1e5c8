"""Reasons to end a match: of the agreement, and of the program where it is silent.

Which of them somebody can choose hangs on the side for which they speak and on how far
the match has come.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.declines import (
    CountsAs,
    DeclineReason,
    Side,
    Stage,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability, may


class Cause(StrEnum):
    """Why a match ended, where the agreement has no words of its own for it."""

    RESIDENT = "resident"
    CIRCUMSTANCES = "circumstances"
    MISTAKE = "mistake"
    INTAKE = "intake"
    REFUSAL = "refusal"
    REFUSAL_WITHOUT_NEW_OFFER = "refusal_without_new_offer"
    CAPACITY = "carrying_capacity"
    UNSUITABLE = "home_unsuitable"
    UNAVAILABLE = "home_unavailable"
    OTHER = "other"
    RIVAL = "rival"
    ELSEWHERE = "elsewhere"
    CLOSED = "closed"


C = Cause
NOT_NAMED = Text(nl="", en="")
_ALL = tuple(Stage)
_BEFORE = tuple(one for one in Stage if one != Stage.ALLOCATED)


def _reason(
    cause: Cause,
    said_by: tuple[Side, ...] = (),
    stages: tuple[Stage, ...] = _ALL,
    counts_as: CountsAs = CountsAs.NEITHER,
    *,
    uses_offer: bool = False,
    home_to_shop: bool = True,
) -> DeclineReason:
    return DeclineReason(
        id=cause.value,
        article="",
        label=NOT_NAMED,
        said_by=said_by,
        stages=stages,
        counts_as=counts_as,
        home_to_shop=home_to_shop,
        uses_offer=uses_offer,
        told=("mediator", "support_worker"),
    )


_WHOM = (Side.RESIDENT,)
_THEIRS = (Side.RESIDENT, Side.CARE_PROVIDER, Side.TRANSFER_POINT)
_HOMES = (Side.HOUSING_ASSOCIATION,)
# Where an agreement says nothing of its own.
USUAL = (
    _reason(C.RESIDENT, _WHOM, counts_as=CountsAs.REFUSAL, uses_offer=True),
    _reason(C.CIRCUMSTANCES, _THEIRS),
    _reason(C.CAPACITY, _HOMES, _BEFORE, CountsAs.DECLINE),
    _reason(C.UNSUITABLE, _HOMES, _BEFORE, CountsAs.DECLINE),
    _reason(C.UNAVAILABLE, _THEIRS + _HOMES, home_to_shop=False),
    _reason(C.INTAKE, _THEIRS + _HOMES, (Stage.INTAKE,)),
    _reason(C.OTHER, _HOMES, _BEFORE, CountsAs.DECLINE),
    _reason(C.MISTAKE, _THEIRS),
)
# A ground that holds: the home is not right, so the offer does not count.
REFUSED = _reason(C.REFUSAL, counts_as=CountsAs.REFUSAL)
REFUSED_FOR_GOOD = _reason(
    C.REFUSAL_WITHOUT_NEW_OFFER, counts_as=CountsAs.REFUSAL, uses_offer=True
)
# What nobody chooses: the home went to another, the resident got another home, or does
# not look for one any more.
RIVAL, ELSEWHERE, CLOSED = map(_reason, (C.RIVAL, C.ELSEWHERE, C.CLOSED))
OWN = (REFUSED, REFUSED_FOR_GOOD, RIVAL, ELSEWHERE, CLOSED)

STAGE_OF: Mapping[MatchState, Stage] = {
    MatchState.PROPOSED: Stage.PROPOSED,
    MatchState.OFFERED: Stage.OFFERED,
    MatchState.REFUSAL_WEIGHED: Stage.OFFERED,
    MatchState.ACCEPTED: Stage.ACCEPTED,
    MatchState.INTAKE_HELD: Stage.INTAKE,
    MatchState.ALLOCATED: Stage.ALLOCATED,
}
ASSOCIATION = frozenset(_HOMES)
RESIDENTS_SIDE = frozenset({Side.RESIDENT, Side.CARE_PROVIDER})


def sides_of(role: str) -> frozenset[Side]:
    """For whom somebody in this role says no. The transfer point passes on what
    resident and provider say as well."""
    if may(role, Capability.DECLINE_CANDIDATE):
        return ASSOCIATION
    if may(role, Capability.PROPOSE):
        return RESIDENTS_SIDE | {Side.TRANSFER_POINT}
    return RESIDENTS_SIDE


def reasons_of(law: Agreement) -> tuple[DeclineReason, ...]:
    """Those of the agreement; the usual ones where it is silent."""
    return law.declines or USUAL


def to_choose(law: Agreement, role: str, stage: Stage) -> tuple[DeclineReason, ...]:
    """What somebody in this role can choose at this stage."""
    sides = sides_of(role)
    return tuple(one for one in reasons_of(law) if one.open_to(sides, stage))


def at_once(reasons: Iterable[DeclineReason]) -> tuple[DeclineReason, ...]:
    """Those that nobody else has to confirm: a talk that was held and did not go on
    ends the match, and is not held again."""
    return tuple(one for one in reasons if not one.confirmed_by)


def reason_of_ground(law: Agreement, ground: str) -> DeclineReason:
    """What a ground that holds does."""
    for one in law.declines:
        if one.ground == ground:
            return one
    return REFUSED if law.refusal_ground(ground).new_offer else REFUSED_FOR_GOOD


def named(reasons: Iterable[DeclineReason], cause: str) -> DeclineReason | None:
    """The reason that goes by this name."""
    return next((one for one in reasons if one.id == cause), None)


def reason_by_name(law: Agreement, cause: str) -> DeclineReason | None:
    """As it stands in this agreement; None for one that only another version has."""
    return named((*reasons_of(law), *OWN), cause)


def is_told(law: Agreement, cause: str, role: str) -> bool:
    """Whether somebody in this role reads under Today that a match ended by it."""
    found = reason_by_name(law, cause)
    return found is not None and role in found.told
