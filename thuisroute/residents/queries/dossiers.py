"""The key row of a dossier, and what waits in one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.questions import Question
from thuisroute.residents.models import Resident


def resident_row(resident: UUID) -> Resident:
    """The dossier's key row; raises DoesNotExist when it is not shared."""
    return Resident.objects.get(pk=resident)


def lock_dossier(resident: UUID) -> Resident:
    """The key row, locked until the transaction ends: facts that are counted from a
    whole dossier (its grants, its clocks) are counted by one at a time."""
    return Resident.objects.select_for_update(no_key=True).get(pk=resident)


@dataclass(frozen=True, slots=True)
class Head:
    """The dossier without who it is."""

    number: str
    target_group: str
    since: date
    region_id: UUID
    agreement_id: UUID


def head(resident: UUID) -> Question[Head]:
    """One row."""
    return Question.over(Resident.objects.filter(pk=resident), Head)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record of a resident that waits for somebody in a state since a day."""

    id: UUID
    state: str
    since: date
    resident_id: UUID
    resident_number: str
    resident_name: str | None
