"""What was decided on a conditional lease (P2c)."""

from uuid import UUID

from django.db.models import QuerySet

from thuisroute.sharing.queries.words import words_beside
from thuisroute.tenancies.models import ConversionDecision, ConversionWords


def decided() -> QuerySet[ConversionDecision]:
    """Decisions, the newest first, with what was said of them where the name is shared
    with whoever asks; else nothing stands there."""
    return ConversionDecision.objects.annotate(
        **words_beside(ConversionWords, "reason", "resident_words", "criteria_reasons")
    ).order_by("-decided_on", "-recorded_at")


def decisions_on(lease: UUID) -> list[ConversionDecision]:
    """All of them, the newest first; the newest is the one that counts."""
    return list(decided().filter(lease_id=lease))


def last_decision(lease: UUID) -> ConversionDecision | None:
    """The one that counts."""
    return (
        ConversionDecision.objects.filter(lease_id=lease)
        .order_by("-decided_on", "-recorded_at")
        .first()
    )
