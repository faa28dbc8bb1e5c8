"""Who may keep a member of staff out of a dossier (X2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict


class Because(StrEnum):
    """Who asked for it; how they know each other is nobody's business."""

    OWN_WORD = "own_word"
    RESIDENTS_WISH = "residents_wish"
    MANAGERS_DECISION = "managers_decision"


@dataclass(frozen=True)
class ShutOutFacts:
    """`himself`: who writes it down is who is kept out; `colleague`: of one party;
    `manages`: whether the writer's role may decide for colleagues."""

    because: Because
    himself: bool
    colleague: bool
    manages: bool
    known_here: bool
    running: bool


def may_shut_out(facts: ShutOutFacts) -> Verdict:
    """One's own word about oneself, the resident's wish about anybody, a manager's
    decision about a colleague."""
    return Verdict(against=tuple(_against(facts)))


def _against(facts: ShutOutFacts) -> Iterator[Reason]:
    if facts.running:
        yield Reason("This person does not see the dossier already.")
    if not facts.himself and not facts.known_here:
        yield Reason("Choose somebody whose organisation may see this dossier.")
    if facts.because == Because.OWN_WORD and not facts.himself:
        yield Reason("Only somebody themselves can say that they know the resident.")
    if facts.because == Because.MANAGERS_DECISION and not (
        facts.manages and facts.colleague
    ):
        yield Reason("Only a manager decides this, and only for the own organisation.")
