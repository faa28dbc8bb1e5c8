"""Concerns about nuisance and pollution as evidence for another decision (P2c)."""

from datetime import date
from uuid import UUID

from django.urls import reverse

from thuisroute.agreements.packs.authoring.choice_words import CONCERNS
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.queries.concerns import MOST, seen_concerns
from thuisroute.concerns.words import OUTCOMES
from thuisroute.kernel.actor import Actor
from thuisroute.tenancies.rules.nuisance import NuisanceNoted

KINDS = (ConcernKind.NUISANCE, ConcernKind.POLLUTION)


def nuisance_of(actor: Actor, resident: UUID, since: date) -> list[NuisanceNoted]:
    """Those that were reported on or after a day, as far as shared, newest first."""
    rows = seen_concerns(actor).filter(
        resident_id=resident, kind__in=KINDS, reported_on__gte=since
    )
    return [
        NuisanceNoted(
            kind=str(CONCERNS[row.kind]).capitalize(),
            reported_on=row.reported_on,
            closed_on=row.closed_on,
            outcome=str(OUTCOMES.get(row.outcome, "")),
            url=reverse("concern", args=[row.pk]),
        )
        for row in rows.order_by("-reported_on", "-id")[:MOST]
    ]
