"""What of a dossier can go on request, and what was decided about it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import clock
from thuisroute.kernel.questions import Question, ask
from thuisroute.residents.queries.events import past
from thuisroute.sharing.models import RightsErasure
from thuisroute.sharing.rules.erasing_on_request import Part, parts
from thuisroute.sharing.rules.facts import Occurred
from thuisroute.sharing.rules.retention import retention_days

MOST = 200


def parts_of(resident: UUID, region: UUID) -> tuple[Part, ...]:
    """By the terms of the agreement in force, as the nightly job counts."""
    events = past(resident)
    happened = [
        Occurred(one.name, one.on, one.attributes) for one in ask(events).of(events)
    ]
    terms = law_in_force(region).retention
    return parts(retention_days(terms, happened), terms, clock.today())


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """What became of one class of record."""

    request_id: UUID
    record_class: str
    term: str
    stays: str
    until: date | None
    erased_on: date | None


def erasures_of(resident: UUID) -> Question[ErasureLine]:
    """For who reads the requests; in the order in which it was decided."""
    rows = RightsErasure.objects.filter(resident_id=resident).order_by(
        "request_id", "stays", "record_class"
    )
    return Question.over(rows[:MOST], ErasureLine)
