"""A warm handover: whose each item is, and when it is done (WP6.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.guidance import (
    HandoverItem,
    HandoverRule,
    HandoverVoice,
)
from thuisroute.kernel.verdicts import Reason, Verdict

ASSOCIATION = "housing_association"


class HandoverState(StrEnum):
    """A handover runs until it is done or called off."""

    RUNNING = "running"
    DONE = "done"
    CALLED_OFF = "called_off"


@dataclass(frozen=True)
class Sides:
    """Who hands over and who takes over: organisation and person."""

    from_party: UUID
    from_user: UUID
    to_party: UUID
    to_user: UUID

    @property
    def between_parties(self) -> bool:
        """Whether another organisation takes over."""
        return self.from_party != self.to_party


def handover_rule(law: Agreement) -> HandoverRule | None:
    """None where the agreement says nothing of it."""
    return law.guidance.handover if law.guidance else None


def may_begin(
    rule: HandoverRule | None, sides: Sides, *, agreed: bool, running: bool
) -> Verdict:
    """`agreed`: the resident knows with whom and agrees."""
    if rule is None:
        return Verdict((Reason("The agreement says nothing about a handover."),))
    if running:
        return Verdict((Reason("A handover runs already."),))
    if sides.from_user == sides.to_user:
        return Verdict((Reason("Choose somebody else to take over."),))
    if not agreed:
        return Verdict((Reason("Talk it over with the resident first.", rule.article),))
    return Verdict()


def voice_in(
    sides: Sides, *, user: UUID, party: UUID, kind: str, own: bool
) -> HandoverVoice | None:
    """As whom somebody takes part; between two people of one organisation by who they
    are, between two organisations by where they work."""
    if own:
        return HandoverVoice.RESIDENT
    if kind == ASSOCIATION:
        return HandoverVoice.ASSOCIATION
    if not sides.between_parties and party == sides.to_party:
        takes = user == sides.to_user
        return HandoverVoice.TAKES_OVER if takes else HandoverVoice.HANDS_OVER
    return {
        sides.from_party: HandoverVoice.HANDS_OVER,
        sides.to_party: HandoverVoice.TAKES_OVER,
    }.get(party)


def items_of(rule: HandoverRule, *, association: bool) -> tuple[HandoverItem, ...]:
    """What has to be done; of an association only where one takes part."""
    return tuple(
        one
        for one in rule.items
        if association or one.by is not HandoverVoice.ASSOCIATION
    )


# Who may not come to the program at all: the one who takes over asks them.
ASKED = frozenset({HandoverVoice.RESIDENT, HandoverVoice.ASSOCIATION})


def says_for(voice: HandoverVoice | None, whose: HandoverVoice) -> bool:
    """Whether this voice can say that an item is done: its own, or that of somebody
    whom whoever takes over has heard. The tick says who said it."""
    return voice == whose or (voice is HandoverVoice.TAKES_OVER and whose in ASKED)


def may_be_ticked(
    items: Iterable[HandoverItem],
    key: str,
    *,
    voice: HandoverVoice | None,
    ticked: Iterable[str],
) -> Verdict:
    """Each item by the one whose it is, or by who takes over for them, once."""
    item = next((one for one in items if one.id == key), None)
    if item is None or not says_for(voice, item.by):
        return Verdict((Reason("This part of the handover is somebody else's."),))
    if key in ticked:
        return Verdict((Reason("This was done already."),))
    return Verdict()


def may_be_done(
    items: Iterable[HandoverItem],
    *,
    voice: HandoverVoice | None,
    ticked: Iterable[str],
) -> Verdict:
    """By whoever takes over, when every item is done."""
    if voice is not HandoverVoice.TAKES_OVER:
        return Verdict((Reason("Whoever takes over says that it is done."),))
    if not {one.id for one in items} <= set(ticked):
        return Verdict((Reason("Not every part of the handover is done yet."),))
    return Verdict()


def may_be_called_off(voice: HandoverVoice | None) -> Verdict:
    """By whoever hands over or takes over."""
    if voice in (HandoverVoice.HANDS_OVER, HandoverVoice.TAKES_OVER):
        return Verdict()
    return Verdict((Reason("Only who hands over or takes over calls it off."),))
