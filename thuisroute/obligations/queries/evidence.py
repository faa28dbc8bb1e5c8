"""How the agreement was kept on the day of an evaluation, as it was written down."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.obligations.models import EvaluationEvidence
from thuisroute.obligations.queries.kept import KeptRow
from thuisroute.obligations.rules.period import Period


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """Which evaluations have figures: newest first."""

    id: UUID
    period: str
    taken_on: date


@dataclass(frozen=True)
class Evidence:
    """The figures of one evaluation, and what came out of it."""

    key: UUID
    period: Period
    taken_on: date
    held_on: date
    note: str
    version: UUID
    party_names: Mapping[UUID, str]
    cells: Sequence[KeptRow]


def evidence_of(region: UUID) -> Question[EvidenceLine]:
    """Every evaluation of the region that has figures."""
    found = EvaluationEvidence.objects.filter(region_id=region)
    return Question.over(found.order_by("-taken_on", "-id")[:20], EvidenceLine)


def evidence(by: Actor, key: UUID) -> Evidence:
    """One of them; 404 when it is not of the actor's region."""
    found = (
        EvaluationEvidence.objects.filter(region_id=by.region, pk=key)
        .select_related("event")
        .first()
    )
    if found is None:
        raise Http404
    return Evidence(
        found.pk,
        Period.parse(found.period, found.taken_on),
        found.taken_on,
        found.event.on,
        found.event.note,
        found.version_id,
        {UUID(party): name for party, name in found.party_names.items()},
        [_row(cell) for cell in found.cells],
    )


def as_stored(cell: KeptRow) -> dict[str, Any]:
    """A cell as it is written down."""
    plain = asdict(cell)
    return plain | {
        "agreement_id": str(cell.agreement_id) if cell.agreement_id else None,
        "party_id": str(cell.party_id) if cell.party_id else None,
        "quarter": cell.quarter.isoformat(),
    }


def _row(stored: Mapping[str, Any]) -> KeptRow:
    keys = {
        name: UUID(stored[name]) if stored[name] else None
        for name in ("agreement_id", "party_id")
    }
    quarter = date.fromisoformat(stored["quarter"])
    return KeptRow(**{**stored, **keys, "quarter": quarter})
