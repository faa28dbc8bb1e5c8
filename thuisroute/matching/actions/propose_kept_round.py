"""Everybody who stands in a kept round is proposed, with the checks of now (R8)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.http import Http404

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.actions.link_proposals import link_proposals
from thuisroute.matching.actions.locked_round import locked_round
from thuisroute.matching.actions.propose_pairs import Proposing, proposing
from thuisroute.matching.models import RoundPerson
from thuisroute.matching.queries.kept import Kept
from thuisroute.matching.rules.kept import HomeFate
from thuisroute.matching.rules.proposing import only_asks_why
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

NOBODY = Reason("There is nobody left to propose from this round.")
NOT_SHARED = Reason("The home or the person is not shared with you any more.")
SAY_WHY = Reason(
    "Say why these people: not everybody is the first in the order of a home, or "
    "within what was agreed."
)
SOME_CANNOT = Reason("Not everybody can be proposed any more; see below.")


@dataclass(frozen=True, slots=True)
class Cannot:
    """Whose proposal stands and is not possible any more, and why."""

    number: str
    home: UUID
    reasons: tuple[Reason, ...]


class NotAllCan(Refused):
    """Nothing was proposed, since nobody said that the rest goes on."""

    def __init__(self, cannot: Sequence[Cannot]) -> None:
        super().__init__(SOME_CANNOT)
        self.cannot = cannot


@dataclass(frozen=True, slots=True)
class Proposed:
    """The new matches by registration, and who was left."""

    made: dict[UUID, UUID]
    cannot: list[Cannot]


@dataclass(frozen=True, slots=True)
class Pair:
    """Somebody, the home they stand for, and why, where the program said otherwise."""

    person: RoundPerson
    home: UUID
    why: str


def propose_kept_round(
    *, by: Actor, key: UUID, turn: int, reason: str, go_on: bool
) -> Proposed:
    """All that stand; those that cannot be are left when `go_on` says so, and else
    nobody is proposed."""
    insist_on_role(by, Capability.PROPOSE)
    found = locked_round(by, key, turn)
    pairs = sorted(_pairs(found, reason), key=lambda one: one.home)
    if not pairs:
        raise Refused(NOBODY)
    with transaction.atomic():
        both = [(one.person.referral_id, one.home) for one in pairs]
        made, cannot = _propose(proposing(by, both), pairs)
        if any(only_asks_why(one.reasons) for one in cannot):
            raise Refused(SAY_WHY, field="reason")
        if cannot and not (go_on and made):
            raise NotAllCan(cannot)
        homes = [one.home for one in pairs if one.person.referral_id in made]
        link_proposals(key, made, homes=homes)
    return Proposed(made, cannot)


def _pairs(found: Kept, reason: str) -> Iterator[Pair]:
    rule = agreement(found.row.agreement_id).rounds or NO_ROUND
    for at, person in found.stands.items():
        if found.told(at).fate == HomeFate.PROPOSED:
            continue
        choice = found.choice(at)
        why = reason
        if choice is not None:
            ground = rule.deviation(choice.otherwise)
            label = ground.label.in_language("nl") if ground else ""
            why = ": ".join(one for one in (label, choice.words) if one)
        yield Pair(found.by_key[person], found.homes[at].pk, why)


def _propose(
    one_by_one: Proposing, pairs: Sequence[Pair]
) -> tuple[dict[UUID, UUID], list[Cannot]]:
    made: dict[UUID, UUID] = {}
    cannot: list[Cannot] = []
    for one in pairs:
        try:
            with transaction.atomic():
                made[one.person.referral_id] = one_by_one.propose(
                    one.person.referral_id, one.home, one.why
                )
        except Refused as refused:
            reasons = refused.reasons
            cannot.append(Cannot(one.person.resident.number, one.home, reasons))
        except Http404:
            number = one.person.resident.number
            cannot.append(Cannot(number, one.home, (NOT_SHARED,)))
    return made, cannot
