"""The life of a version of the agreement, and when it may be adopted (AG3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict


class VersionState(StrEnum):
    """Where a version stands; exactly one of a region is in force."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    IN_FORCE = "in_force"
    RETIRED = "retired"
    DISCARDED = "discarded"


S = VersionState

MOVES: Mapping[VersionState, frozenset[VersionState]] = {
    S.DRAFT: frozenset({S.ADOPTED, S.DISCARDED}),
    # Until its first day the parties may think better of it.
    S.ADOPTED: frozenset({S.IN_FORCE, S.DISCARDED}),
    S.IN_FORCE: frozenset({S.RETIRED}),
    # Dossiers go on following it; it is only nobody's first version any more.
    S.RETIRED: frozenset(),
    S.DISCARDED: frozenset(),
}


@dataclass(frozen=True)
class Adopting:
    """What is known when somebody adopts a draft, to hold from `since` on."""

    sound: bool
    previewed: bool
    since: date
    in_force_since: date
    another_waits: bool


UNSOUND = Reason("There are mistakes in this draft. Mend them first.")
NOT_PREVIEWED = Reason("Look first at what this change does.")
TOO_EARLY = Reason("It can hold from today on, not from a day that has passed.")
ANOTHER_WAITS = Reason(
    "Another version was adopted and waits for its first day. Discard that one first."
)


def may_adopt(facts: Adopting, *, today: date) -> Verdict:
    """Whether a draft may become the region's next version, and all that hinders."""
    found = (
        (not facts.sound, UNSOUND),
        (not facts.previewed, NOT_PREVIEWED),
        (facts.since < today or facts.since < facts.in_force_since, TOO_EARLY),
        (facts.another_waits, ANOTHER_WAITS),
    )
    return Verdict(against=tuple(reason for hinders, reason in found if hinders))
