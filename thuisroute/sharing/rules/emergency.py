"""Who may open a dossier when life or health is in danger, and who judges it after."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import EmergencyRule
from thuisroute.kernel.verdicts import Reason, Verdict

SHORTEST = 20


class Judgement(StrEnum):
    """What a review finds."""

    JUSTIFIED = "justified"
    NOT_JUSTIFIED = "not_justified"


@dataclass(frozen=True)
class Helper:
    """Whoever asks: `open_already` says whether a dossier is open to them this way now,
    `suspended` that one of before was not reviewed in time."""

    party_kind: str
    role: str
    open_already: bool = False
    suspended: bool = False


def may_open(rule: EmergencyRule | None, helper: Helper, reason: str) -> Verdict:
    """With a reason; one at a time; not while an earlier one went unreviewed."""
    return Verdict(against=tuple(_against(rule, helper, reason)))


def may_review(reviewer: UUID, opener: UUID, *, reviewed: bool, words: str) -> Verdict:
    """By somebody else, once, and in words."""
    return Verdict(
        against=tuple(_against_review(reviewer, opener, words, reviewed=reviewed))
    )


def _against(
    rule: EmergencyRule | None, helper: Helper, reason: str
) -> Iterator[Reason]:
    who = rule.who if rule else ()
    if Participant(helper.party_kind, helper.role) not in who:
        yield Reason("The agreement of this region does not give you this access.")
    if helper.suspended:
        yield Reason(
            "An earlier emergency access of yours was not reviewed in time. Until that "
            "is done you cannot open another dossier; ask your privacy officer."
        )
    if helper.open_already:
        yield Reason("One dossier is open to you already. Close that one first.")
    if len(reason.strip()) < SHORTEST:
        yield Reason(
            "Say in at least %(count)s characters what the danger is.",
            values=(("count", str(SHORTEST)),),
        )


def _against_review(
    reviewer: UUID, opener: UUID, words: str, *, reviewed: bool
) -> Iterator[Reason]:
    if reviewer == opener:
        yield Reason("Somebody else reviews what you did yourself.")
    if reviewed:
        yield Reason("This was reviewed already.")
    if not words.strip():
        yield Reason("Say in words why.")
