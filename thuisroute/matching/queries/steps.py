"""The steps of one match, for those with whom it is shared."""

from datetime import date
from uuid import UUID

from thuisroute.matching.models import (
    Intake,
    IntakeWords,
    Match,
    MatchStep,
    MatchWords,
    SaidNoWords,
)
from thuisroute.matching.rules.confirming import Outcome
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.sharing.queries.words import words_beside


def steps_of(match: UUID) -> list[MatchStep]:
    """Oldest first."""
    return list(MatchStep.objects.filter(record_id=match).order_by("on", "id"))


def reached_on(match: UUID, state: MatchState) -> date | None:
    """The day on which the match last came into this state; coming back to it from a
    no that did not hold is not coming into it."""
    return (
        MatchStep.objects.filter(record_id=match, to_state=state.value)
        .exclude(from_state=MatchState.NO_SAID.value)
        .order_by("-id")
        .values_list("on", flat=True)
        .first()
    )


def intake_of(match: UUID) -> Intake | None:
    """The recorded intake, if there was one."""
    words = words_beside(IntakeWords, "notes")
    return Intake.objects.annotate(**words).filter(match_id=match).first()


def why_ended(match: UUID) -> str:
    """In the words of who ended it, or of who said the no that was confirmed; empty
    without the name."""
    row = MatchWords.objects.filter(pk=match).first()
    if row is not None:
        return row.ended_reason
    said = SaidNoWords.objects.filter(
        said_no__match_id=match,
        said_no__outcome=Outcome.CONFIRMED.value,
        answers=False,
    ).first()
    return said.words if said else ""


def state_before_end(match: Match) -> MatchState:
    """How far it had come when it ended, or when the no was said by which it did."""
    state = _came_from(match, match.state)
    if state == MatchState.NO_SAID:
        state = _came_from(match, state)
    return MatchState(state)


def _came_from(match: Match, state: str) -> str:
    found = (
        MatchStep.objects.filter(record_id=match.pk, to_state=state)
        .order_by("-id")
        .values_list("from_state", flat=True)
        .first()
    )
    return found or state
