"""What was decided on a conditional lease (P2c)."""

from uuid import UUID

from thuisroute.tenancies.models import ConversionDecision


def decisions_on(lease: UUID) -> list[ConversionDecision]:
    """All of them, the newest first; the newest is the one that counts."""
    return list(
        ConversionDecision.objects.filter(lease_id=lease).order_by(
            "-decided_on", "-recorded_at"
        )
    )


def last_decision(lease: UUID) -> ConversionDecision | None:
    """The one that counts."""
    return (
        ConversionDecision.objects.filter(lease_id=lease)
        .order_by("-decided_on", "-recorded_at")
        .first()
    )
