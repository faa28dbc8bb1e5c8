"""Reviews of a tenancy, each with the texts that the actor may see (P4c, P4d)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.access import address_told
from thuisroute.sharing.queries import (
    HOUSING,
    domains_shared,
    residents_shared_with,
)
from thuisroute.tenancies.models import Review, ReviewContribution
from thuisroute.tenancies.queries.one_lease import of_own_homes


@dataclass(frozen=True)
class Said:
    """One text in one life domain; `voice` is a kind of party, or the resident."""

    domain: str
    voice: str
    text: str
    score: int | None
    written_on: date


@dataclass(frozen=True)
class ReviewSeen:
    """A talk as the actor may see it."""

    key: UUID
    kind: str
    held_on: date
    took_part: tuple[str, ...]
    said: tuple[Said, ...]


def review_for(actor: Actor, key: UUID) -> Review:
    """The row with its lease; 404 when it is not shared."""
    row = (
        Review.objects.select_related("lease", "resident")
        .filter(
            of_own_homes(actor, "lease__"),
            address_told(),
            pk=key,
            resident_id__in=residents_shared_with(actor, domain=HOUSING),
        )
        .first()
    )
    if row is None:
        raise Http404
    looks.at(row.resident_id)
    return row


def reviews_of_tenancy(actor: Actor, match: UUID, resident: UUID) -> list[ReviewSeen]:
    """Every talk since this home was allocated, over all its leases, newest first.

    Of the texts only those in domains that are shared with the actor: two statements
    and the question which domains these are.
    """
    domains = domains_shared(actor, resident)
    if HOUSING not in domains:
        return []
    rows = Review.objects.filter(
        of_own_homes(actor, "lease__"), lease__match_id=match, resident_id=resident
    )
    said: dict[UUID, list[Said]] = defaultdict(list)
    for row in ReviewContribution.objects.filter(
        review__in=rows, domain__in=domains
    ).order_by("domain", "voice"):
        said[row.review_id].append(
            Said(row.domain, row.voice, row.text, row.score, row.written_on)
        )
    return [
        ReviewSeen(
            row.pk, row.kind, row.held_on, tuple(row.took_part), tuple(said[row.pk])
        )
        for row in rows.order_by("-held_on", "-id")
    ]
