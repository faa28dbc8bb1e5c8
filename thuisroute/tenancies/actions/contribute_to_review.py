"""Add one's part to a review: the association for living behaviour only (P4c)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from django.db import IntegrityError

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.queries.policy import HOUSING
from thuisroute.sharing.queries.words import in_words
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.models import Review, ReviewContribution
from thuisroute.tenancies.queries.reviews import lease_of, review_for
from thuisroute.tenancies.rules.reviewing import (
    Contribution,
    ReviewKind,
    Round,
    may_be_written,
    round_of,
)


def contribute_to_review(
    *, by: Actor, review: UUID, contributions: Sequence[Contribution]
) -> None:
    """Write or rewrite one's own texts; nobody else's are touched."""
    row = review_for(by, review)
    if not may(by.role, Capability.HOLD_REVIEW):
        insist_on_role(by, Capability.EVALUATE_PLAN)
    agreed = round_of(agreement_of(lease_of(row)), ReviewKind(row.kind))
    if agreed is None or party(by.party).kind not in agreed.kinds:
        raise Refused(Reason("Your organisation does not take part in this talk."))
    if not contributions:
        raise Refused(Reason("Write something, or go back."))
    write_contributions(row, contributions, by=by, agreed=agreed)
    audit.record(
        "contribute_to_review",
        kind="review",
        key=row.pk,
        subject=row.resident_id,
        details={"domains": sorted({one.domain for one in contributions})},
    )


def write_contributions(
    review: Review,
    contributions: Sequence[Contribution],
    *,
    by: Actor,
    agreed: Round,
) -> None:
    """Check each text against what is shared with the writer, then write it."""
    domains = insist_on_resident(by, review.resident_id, domain=HOUSING)
    kind = party(by.party).kind
    for one in contributions:
        insist(
            may_be_written(
                one,
                party_kind=kind,
                domains=domains,
                passes_on=kind == agreed.participants[0].party_kind,
                article=agreed.article,
            )
        )
        with _once(named=bool(in_words(domains))):
            _write(review, one, by)


def _write(review: Review, one: Contribution, by: Actor) -> None:
    ReviewContribution.objects.update_or_create(
        review=review,
        domain=one.domain,
        voice=one.voice,
        defaults={
            "resident_id": review.resident_id,
            "text": one.text.strip(),
            "score": one.score,
            "written_by": by.user,
            "written_on": clock.today(),
        },
    )


@contextmanager
def _once(*, named: bool) -> Iterator[None]:
    """Without the name nothing is read back, so what stands cannot be changed."""
    try:
        yield
    except IntegrityError as there:
        if named:
            raise
        raise Refused(
            Reason(
                "Your part of this talk was written already. Without the name it can "
                "be added once and not changed."
            )
        ) from there
