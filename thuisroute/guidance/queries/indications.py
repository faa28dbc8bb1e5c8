"""What the municipality decided on support, newest first."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.guidance.models import IndicatedDomain, Indication
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words

MOST = 50


@dataclass(frozen=True)
class Decided:
    """One decision; `domains` are those that the reader may see."""

    key: UUID
    kind: str
    product: str
    letter_on: date
    letter_reference: str
    decided_by: str
    hours: int
    per: str
    starts_on: date
    until: date | None
    domains: tuple[str, ...]


def decisions_of(actor: Actor, resident: UUID) -> list[Decided]:
    """None for whom the registration is not shared with."""
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    rows = Indication.objects.filter(resident_id=resident, resident_id__in=shared)
    found = list(rows.order_by("-letter_on", "-recorded_at")[:MOST])
    granted: dict[UUID, list[str]] = {}
    for key, domain in IndicatedDomain.objects.filter(
        resident_id=resident, domain__in=domains_with_words(actor, resident)
    ).values_list("indication_id", "domain"):
        granted.setdefault(key, []).append(domain)
    order = [*LifeDomain]
    return [
        Decided(
            row.pk,
            row.kind,
            row.product,
            row.letter_on,
            row.letter_reference,
            row.decided_by,
            row.hours,
            row.per,
            row.starts_on,
            row.until,
            tuple(sorted(granted.get(row.pk, ()), key=order.index)),
        )
        for row in found
    ]
