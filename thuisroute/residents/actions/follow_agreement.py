"""Let a dossier follow another version of its region's agreement (AG3)."""

from uuid import UUID

from thuisroute.kernel import audit
from thuisroute.residents.models import Resident


def follow_agreement(resident: UUID, *, version: UUID, asked_by: UUID) -> bool:
    """Whether it followed another one until now. What is due and who may see what has
    to be counted anew by whoever calls this."""
    moved = (
        Resident.objects.filter(pk=resident)
        .exclude(agreement_id=version)
        .update(agreement_id=version)
    )
    if moved:
        audit.record(
            "agreement.followed",
            kind="dossier",
            key=resident,
            subject=resident,
            details={"version": version, "asked_by": asked_by},
        )
    return bool(moved)
