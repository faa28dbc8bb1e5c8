"""What concerns tell on the dossier page: those that are open."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.packs.authoring.choice_words import CONCERNS
from thuisroute.concerns.queries.concerns import MOST, seen_concerns
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question


@dataclass(frozen=True, slots=True)
class OpenConcernLine:
    """A concern for which something is still to be done."""

    id: UUID
    kind: str
    reported_on: date

    @property
    def words(self) -> str:
        """What it is about."""
        return str(CONCERNS[self.kind]).capitalize()


def open_concerns_of(actor: Actor, resident: UUID) -> Question[OpenConcernLine]:
    """As far as the reader may read them, the newest first."""
    rows = seen_concerns(actor).filter(resident_id=resident, state=ConcernState.OPEN)
    return Question.over(rows.order_by("-reported_on", "-id")[:MOST], OpenConcernLine)
