"""Reviews of a tenancy, each with the texts that the actor may see (P4c, P4d)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.meetings.queries.meetings import words_before
from thuisroute.sharing.access import address_told
from thuisroute.sharing.queries.policy import (
    HOUSING,
    domains_shared,
    residents_shared_with,
)
from thuisroute.sharing.queries.words import in_words
from thuisroute.tenancies.models import Lease, OwnWords, Review, ReviewContribution
from thuisroute.tenancies.queries.one_lease import of_own_homes
from thuisroute.tenancies.rules.reviewing import RESIDENT

MOST = 50


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


def review_of_meeting(actor: Actor, meeting: UUID) -> UUID | None:
    """The review that came of a meeting, for whom how they live is shared with."""
    rows = Review.objects.filter(
        of_own_homes(actor, "lease__"),
        meeting_id=meeting,
        lease__isnull=False,
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    )
    return rows.values_list("pk", flat=True).first()


def lease_of(review: Review) -> Lease:
    """What the talk was about; 404 once the lease is erased and the words are not."""
    if review.lease is None:
        raise Http404
    return review.lease


def reviews_of_tenancy(actor: Actor, match: UUID, resident: UUID) -> list[ReviewSeen]:
    """Every talk since this home was allocated, over all its leases, newest first.

    Of the texts only those in domains that are shared with the actor, and none without
    the name: three statements and the question which domains these are.
    """
    return _seen(actor, resident, Review.objects.filter(lease__match_id=match))


def all_reviews_of(actor: Actor, resident: UUID) -> list[ReviewSeen]:
    """The same over every home that the resident ever lived in; the last fifty."""
    return _seen(actor, resident, Review.objects.all())


def _seen(actor: Actor, resident: UUID, talks: QuerySet[Review]) -> list[ReviewSeen]:
    domains = domains_shared(actor, resident)
    if HOUSING not in domains:
        return []
    rows = list(
        talks.filter(of_own_homes(actor, "lease__"), resident_id=resident).order_by(
            "-held_on", "-id"
        )[:MOST]
    )
    said = _said([row.pk for row in rows], in_words(domains))
    met = {row.meeting_id: row.pk for row in rows if row.meeting_id}
    for meeting, domain, words, written_on in words_before(actor, resident, list(met)):
        said[met[meeting]].append(Said(domain, RESIDENT, words, None, written_on))
    return [
        ReviewSeen(
            row.pk, row.kind, row.held_on, tuple(row.took_part), tuple(said[row.pk])
        )
        for row in rows
    ]


def _said(reviews: list[UUID], domains: frozenset[str]) -> dict[UUID, list[Said]]:
    """First what was written for everybody, then what the resident wrote alone."""
    said: dict[UUID, list[Said]] = defaultdict(list)
    for row in ReviewContribution.objects.filter(
        review__in=reviews, domain__in=domains
    ).order_by("domain", "voice"):
        said[row.review_id].append(
            Said(row.domain, row.voice, row.text, row.score, row.written_on)
        )
    own = OwnWords.objects.filter(review__in=reviews, domain__in=domains)
    for review, domain, text, written_on in own.order_by(
        "written_on", "id"
    ).values_list("review_id", "domain", "text", "written_on"):
        said[review].append(Said(domain, RESIDENT, text, None, written_on))
    return said
