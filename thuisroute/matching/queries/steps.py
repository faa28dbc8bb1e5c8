"""The steps of one match, for those with whom it is shared."""

from datetime import date
from uuid import UUID

from thuisroute.matching.models import (
    Intake,
    IntakeWords,
    Match,
    MatchStep,
    MatchWords,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.sharing.queries.words import words_beside


def steps_of(match: UUID) -> list[MatchStep]:
    """Oldest first."""
    return list(MatchStep.objects.filter(record_id=match).order_by("on", "id"))


def reached_on(match: UUID, state: MatchState) -> date | None:
    """The day on which the match last came into this state."""
    return (
        MatchStep.objects.filter(record_id=match, to_state=state.value)
        .order_by("-id")
        .values_list("on", flat=True)
        .first()
    )


def intake_of(match: UUID) -> Intake | None:
    """The recorded intake, if there was one."""
    words = words_beside(IntakeWords, "notes")
    return Intake.objects.annotate(**words).filter(match_id=match).first()


def why_ended(match: UUID) -> str:
    """In the words of who ended it; empty without the name."""
    row = MatchWords.objects.filter(pk=match).first()
    return row.ended_reason if row else ""


def state_before_end(match: Match) -> MatchState:
    """How far it had come when it ended."""
    found = (
        MatchStep.objects.filter(record_id=match.pk, to_state=match.state)
        .order_by("-id")
        .values_list("from_state", flat=True)
        .first()
    )
    return MatchState(found or match.state)
