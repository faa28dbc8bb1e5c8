"""The half-yearly talk or the yearly evaluation was held (P4c, P4d)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import get_language

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.meetings.actions.record_talk import record_talk
from thuisroute.meetings.events import MeetingHeld
from thuisroute.meetings.rules.rounds import HOLDS, MeetingKind
from thuisroute.sharing.queries.words import domains_with_words
from thuisroute.tenancies.actions.contribute_to_review import write_contributions
from thuisroute.tenancies.actions.tell import tell
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.models import Lease, OwnWords, Review
from thuisroute.tenancies.queries.one_lease import locked_lease, shared_leases
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.reviewing import (
    EVENT_OF,
    Contribution,
    ReviewFacts,
    ReviewKind,
    Round,
    may_be_held,
    round_of,
)

CAPABILITY = {kind: HOLDS[MeetingKind(kind)] for kind in ReviewKind}
HELD_IN = (LeaseState.RUNNING.value, LeaseState.CONVERTED.value, LeaseState.ENDED.value)


@dataclass(frozen=True)
class Talk:
    """`took_part`: kinds of parties; `contributions`: what the writer brings in."""

    kind: ReviewKind
    held_on: date
    took_part: Sequence[str]
    contributions: Sequence[Contribution] = ()


def hold_review(
    *, by: Actor, lease: UUID, talk: Talk, meeting: UUID | None = None
) -> Review:
    """The talk counts as held; the others add their part before or after. Without a
    meeting that was held it is written down as one."""
    row = locked_lease(by, lease, to=CAPABILITY[talk.kind])
    says = agreement_of(row)
    agreed = round_of(says, talk.kind)
    if agreed is None or row.state not in HELD_IN:
        raise Refused(Reason("There is no such talk to hold about this lease."))
    insist(may_be_held(_facts(row, says, agreed, talk), today=clock.today()))
    _insist_on_once(row, talk)
    review = Review.objects.create(
        lease=row,
        resident_id=row.resident_id,
        kind=talk.kind.value,
        held_on=talk.held_on,
        meeting_id=meeting or _met(by, row, agreed, talk),
        took_part=list(talk.took_part),
        recorded_by=by.user,
    )
    write_contributions(review, talk.contributions, by=by, agreed=agreed)
    _give_own_words(review, by)
    audit.record(
        "hold_review",
        kind="review",
        key=review.pk,
        subject=row.resident_id,
        details={"kind": talk.kind.value, "on": talk.held_on},
    )
    tell(
        EVENT_OF[talk.kind],
        by=by,
        lease=row,
        on=talk.held_on,
        source=("review", review.pk),
    )
    return review


def _insist_on_once(row: Lease, talk: Talk) -> None:
    if Review.objects.filter(
        lease=row, kind=talk.kind.value, held_on=talk.held_on
    ).exists():
        raise Refused(
            Reason("This talk was recorded already; add your part to it."),
            field="held_on",
        )


def review_of_meeting(event: MeetingHeld) -> None:
    """What follows when a meeting was held that is a review (P4c, P4d)."""
    if event.kind not in [*ReviewKind]:
        return
    every = shared_leases(event.by).filter(resident_id=event.resident)
    lease = every.filter(state__in=HELD_IN).order_by("-starts_on", "-id").first()
    if lease is None:
        raise Refused(Reason("There is no such talk to hold about this lease."))
    hold_review(
        by=event.by,
        lease=lease.pk,
        talk=Talk(ReviewKind(event.kind), event.on, event.took_part),
        meeting=event.meeting,
    )


def _met(by: Actor, row: Lease, agreed: Round, talk: Talk) -> UUID:
    there = [one for one in agreed.participants if one.party_kind in talk.took_part]
    return record_talk(
        by=by,
        resident=row.resident_id,
        kind=MeetingKind(talk.kind),
        on=talk.held_on,
        took_part=there,
    )


def _give_own_words(review: Review, by: Actor) -> None:
    """What the resident wrote for the next talk belongs to this one now, as far as
    whoever holds it reads it."""
    OwnWords.objects.filter(
        resident_id=review.resident_id,
        review__isnull=True,
        domain__in=domains_with_words(by, review.resident_id),
    ).update(review=review)


def _facts(row: Lease, says: Agreement, agreed: Round, talk: Talk) -> ReviewFacts:
    language = get_language() or "nl"
    return ReviewFacts(
        held_on=talk.held_on,
        starts_on=_first_day(row),
        ended_on=row.ended_on,
        missing=[
            says.party_kind(one.party_kind).label.in_language(language)
            for one in agreed.participants
            if one.party_kind not in talk.took_part
        ],
        article=agreed.article,
    )


def _first_day(row: Lease) -> date:
    """Of the tenancy: a lease of one's own goes on where the one before it began."""
    return row.follows.starts_on if row.follows else row.starts_on
