"""Hours of support of a resident over time, and what was asked about them."""

from uuid import UUID

from django.http import Http404

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.guidance.models import Indication, ScalingRequest
from thuisroute.guidance.rules.hours import (
    Grant,
    HoursStep,
    Source,
    hours_over_time,
    replaced,
)
from thuisroute.guidance.rules.scaling import ScalingState
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.queries.indications import indicated
from thuisroute.referrals.rules.indicating import hours_a_month
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words

# Which support somebody needs is told with their health.
HEALTH = LifeDomain.SELF_CARE_AND_HEALTH
MOST = 100


def requests_of(actor: Actor, resident: UUID) -> list[ScalingRequest]:
    """The newest first; none for whom they are not shared with."""
    if HEALTH not in domains_with_words(actor, resident):
        return []
    rows = ScalingRequest.objects.filter(resident_id=resident)
    return list(rows.order_by("-asked_on", "-id")[:MOST])


def request_for(actor: Actor, key: UUID) -> ScalingRequest:
    """404 when it is not shared, name and all."""
    row = ScalingRequest.objects.filter(
        pk=key, resident_id__in=residents_shared_with(actor, domain=HEALTH)
    ).first()
    if row is None or HEALTH not in domains_with_words(actor, row.resident_id):
        raise Http404
    looks.at(row.resident_id)
    return row


def hours_of(actor: Actor, resident: UUID) -> tuple[HoursStep, ...]:
    """As far as the decisions are shared with whoever asks."""
    return hours_over_time(
        [
            *_registered(actor, resident),
            *(grant for _on, grant in sorted(_decided(actor, resident), key=_order)),
        ]
    )


def _order(decided: tuple[str, Grant]) -> str:
    return decided[0]


def _registered(actor: Actor, resident: UUID) -> list[Grant]:
    """What the registration said, before there was a letter."""
    known = indicated(actor, resident)
    if known is None or not known.hours:
        return []
    return [Grant(known.decided_on, known.until, known.hours, Source.REGISTRATION)]


def _decided(actor: Actor, resident: UUID) -> list[tuple[str, Grant]]:
    """Every letter and every request that was granted, each with its day."""
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    letters = list(
        Indication.objects.filter(
            resident_id=resident, resident_id__in=shared
        ).order_by("letter_on", "recorded_at")
    )
    grants = replaced([_of_letter(row) for row in letters])
    found = [
        (f"{row.letter_on} 1", grant)
        for row, grant in zip(letters, grants, strict=True)
    ]
    for row in requests_of(actor, resident):
        if row.state == ScalingState.GRANTED and row.starts_on is not None:
            granted = Grant(
                row.starts_on, row.until, row.granted_hours or 0, Source.SCALING
            )
            found.append((f"{row.decided_on} 2", granted))
    return found


def _of_letter(row: Indication) -> Grant:
    hours = hours_a_month(row.hours, a_week=row.per == "week")
    return Grant(row.starts_on, row.until, hours, Source.LETTER)
