"""A no that holds once somebody of another party agrees to it (R9).

Until then nothing follows from it: the home stays as it was, nobody waits and nobody is
told that the match ended.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from thuisroute.agreements.rules.declines import DeclineReason
from thuisroute.kernel.verdicts import Reason, Verdict


class Outcome(StrEnum):
    """What became of a no. Overtaken: the match ended by something else meanwhile."""

    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not_confirmed"
    TAKEN_BACK = "taken_back"
    OVERTAKEN = "overtaken"


class WhyNot(StrEnum):
    """Why a no is not confirmed: chosen, so that who said it reads it also where the
    name of the resident, and so what is written, is not shared with them."""

    NOT_SO = "not_so"
    NOT_SHOWN = "not_shown"
    SOLVED = "solved"
    OTHER_GROUND = "other_ground"


@dataclass(frozen=True, slots=True)
class Said:
    """By whom it was said, for which party, and the roles that are asked about it."""

    by: UUID
    party: UUID
    asked: tuple[str, ...]

    def asks(self, role: str, party: UUID) -> bool:
        """Nobody confirms the no of their own party: a colleague speaks for the same
        house and would look at it with the same eyes."""
        return role in self.asked and party != self.party


@dataclass(frozen=True, slots=True)
class ConfirmFacts:
    """`why` is needed for what is not confirmed. `known`: the agreement still has the
    ground."""

    said: Said
    by: UUID
    party: UUID
    role: str
    confirmed: bool
    why: str
    article: str = ""
    known: bool = True


def may_confirm(facts: ConfirmFacts) -> Verdict:
    """Somebody else, of another party, in a role that the agreement names."""
    said = facts.said
    if facts.party == said.party or facts.by == said.by:
        return Verdict(
            (
                Reason(
                    "Your organisation said this no, so another one has to confirm it.",
                    article=facts.article,
                ),
            )
        )
    if not said.asks(facts.role, facts.party):
        return Verdict(
            (Reason("Your role does not confirm this ground.", article=facts.article),)
        )
    if not facts.confirmed and facts.why not in {*WhyNot}:
        return Verdict((Reason("Choose why you do not confirm it."),))
    if facts.confirmed and not facts.known:
        return Verdict((Reason("The agreement does not know this ground any more."),))
    return Verdict()


def may_take_back(said: Said, *, party: UUID) -> Verdict:
    """The party that said it."""
    if party != said.party:
        return Verdict((Reason("Another organisation said this no."),))
    return Verdict()


def confirm_by(reason: DeclineReason, *, said_on: date) -> date | None:
    """The last day; None where the agreement has no term for it."""
    return reason.confirm_within.after(said_on) if reason.confirm_within else None


def is_late(last_day: date | None, today: date) -> bool:
    """Nothing is decided by itself when it is: it is told to everybody."""
    return last_day is not None and last_day < today
