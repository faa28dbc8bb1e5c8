"""How the region keeps its agreement (AG6): counts by clock and party."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.kernel.questions import Question
from thuisroute.obligations.rules.kept import Kept
from thuisroute.obligations.rules.period import Period


@dataclass(frozen=True, slots=True)
class KeptRow:
    """Obligations of one clock at one party that are due in the period."""

    article: str
    clock: str
    party_id: UUID | None
    about_people: bool
    done: int
    done_late: int
    open: int
    overdue: int
    waived: int
    moved: int

    @property
    def kept(self) -> Kept:
        """The figures alone."""
        return Kept(
            self.done, self.done_late, self.open, self.overdue, self.waived, self.moved
        )


def kept_in(period: Period) -> Question[KeptRow]:
    """Of the actor's own region; a count and nothing of whom it is about."""
    sql = "SELECT * FROM obligations_kept(%s, %s)"
    return Question((sql, [period.since, period.until]), KeptRow)
