"""Why a lease ended goes beside it, where it is read with the name only (P6a)."""

from thuisroute.tenancies.models import Lease, LeaseWords


def say_why_ended(lease: Lease, reason: str) -> None:
    """Called while whoever ended it still has sight of it."""
    LeaseWords.objects.create(
        lease=lease, resident_id=lease.resident_id, end_reason=reason.strip()
    )
