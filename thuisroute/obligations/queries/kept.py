"""How the region keeps its agreement (AG6): counts by clock, party and quarter."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.questions import Question
from thuisroute.obligations.rules.kept import Kept, Shown


@dataclass(frozen=True, slots=True)
class KeptRow:
    """Obligations of one clock at one party that are due in the quarter, under the
    version that their dossiers follow; None when that is not known any more."""

    article: str
    clock: str
    agreement_id: UUID | None
    party_id: UUID | None
    quarter: date
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

    @property
    def published(self) -> Shown:
        """As everybody reads it: rounded by the database when it is about people."""
        return Shown(self.kept, exact=not self.about_people)


def kept_in(first_year: int, last_year: int) -> Question[KeptRow]:
    """Of the actor's own region, the same for everybody who asks."""
    return _asked("SELECT * FROM obligations_kept(%s, %s)", first_year, last_year)


def kept_by_own(first_year: int, last_year: int) -> Question[KeptRow]:
    """Of the actor's own organisation, as they are, for who works with residents."""
    return _asked(
        "SELECT * FROM obligations_kept_by_own(%s, %s)", first_year, last_year
    )


def _asked(sql: str, first_year: int, last_year: int) -> Question[KeptRow]:
    return Question((sql, [first_year, last_year]), KeptRow)
