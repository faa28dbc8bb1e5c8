"""Concerns about tenants: one that is worked on, and one that was closed."""

from datetime import timedelta
from uuid import UUID

from thuisroute.agreements.rules.protocols import ConcernKind, protocol_for
from thuisroute.concerns.actions.agree_measure import agree_measure, finish_measure
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.open_concern import open_concern
from thuisroute.concerns.actions.take_step import take_step
from thuisroute.concerns.rules.concern import (
    ConcernOutcome,
    MeasureKind,
    MeasureTerms,
    Reported,
    Source,
)
from thuisroute.project.example.privacy_cast import Stage, Subject

LAST_STEP = "follow"
A_MONTH = timedelta(days=30)


def nuisance_worked_on(stage: Stage, who: Subject) -> UUID:
    """Three weeks ago; the association knows of it, and something was agreed."""
    concern = _nuisance(stage, who, "nuisance", days=21)
    _step(stage, concern, LAST_STEP, "nuisance_told", days=18)
    _agree(stage, concern, MeasureKind.LIVING, "nuisance_agreed", days=17)
    return concern


def nuisance_over(stage: Stage, who: Subject) -> None:
    """Last month; more support, and the home was kept."""
    concern = _nuisance(stage, who, "old_nuisance", days=60)
    _step(stage, concern, LAST_STEP, "nuisance_told", days=56)
    measure = _agree(
        stage, concern, MeasureKind.MORE_SUPPORT, "nuisance_support", days=55
    )
    with stage.acting("support_worker", days=45) as actor:
        day = stage.ago(45)
        finish_measure(by=actor, concern=concern, measure=measure, on=day, words="")
    _step(stage, concern, "", "nuisance_quiet", days=40)
    with stage.acting("support_worker", days=39) as actor:
        close_concern(
            by=actor,
            concern=concern,
            outcome=ConcernOutcome.MORE_SUPPORT,
            words=stage.word("nuisance_closed"),
        )


def _nuisance(stage: Stage, who: Subject, words: str, *, days: int) -> UUID:
    protocol = protocol_for(ConcernKind.NUISANCE, stage.people.says.protocols)
    urgency = protocol.urgencies[-1].id if protocol else ""
    with stage.acting("support_worker", days=days) as actor:
        reported = Reported(
            ConcernKind.NUISANCE, Source.NEIGHBOUR, stage.word(words), stage.ago(days),
            urgency,
        )  # fmt: skip
        return open_concern(by=actor, resident=who.resident, reported=reported).pk


def _step(stage: Stage, concern: UUID, then: str, words: str, *, days: int) -> None:
    with stage.acting("support_worker", days=days) as actor:
        on, said = stage.ago(days), stage.word(words)
        take_step(by=actor, concern=concern, then=then, on=on, words=said)


def _agree(
    stage: Stage, concern: UUID, kind: MeasureKind, words: str, *, days: int
) -> UUID:
    terms = MeasureTerms(kind, stage.word(words), stage.ago(days) + A_MONTH)
    with stage.acting("support_worker", days=days) as actor:
        return agree_measure(
            by=actor, concern=concern, party=actor.party, terms=terms
        ).pk
