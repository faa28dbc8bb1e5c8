"""How often each form of lease began, and on which grounds it was chosen (S1)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.questions import Question


@dataclass(frozen=True, slots=True)
class FormRow:
    """Leases that began in the quarter, rounded by the database."""

    form: str
    owner_id: UUID
    quarter: date
    number: int


@dataclass(frozen=True, slots=True)
class GroundRow:
    """How often this ground opened this step, of leases that began in the quarter."""

    step: str
    ground: str
    quarter: date
    number: int


def forms_begun(first_year: int, last_year: int) -> Question[FormRow]:
    """Of the actor's own region, the same for everybody who asks."""
    sql = "SELECT * FROM tenancies_forms_begun(%s, %s)"
    return Question((sql, [first_year, last_year]), FormRow)


def grounds_given(first_year: int, last_year: int) -> Question[GroundRow]:
    """Of the actor's own region; why no step down was needed is not counted."""
    sql = "SELECT * FROM tenancies_grounds_given(%s, %s)"
    return Question((sql, [first_year, last_year]), GroundRow)
