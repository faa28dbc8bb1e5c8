"""Somebody may see a dossier again that they were kept out of."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.models import Restriction


def let_in(*, by: Actor, resident: UUID, restriction: UUID) -> None:
    """Never by the person themselves: they do not see the dossier to do it in."""
    insist_on_resident(by, resident, to=Capability.KEEP_OUT)
    row = Restriction.objects.filter(
        pk=restriction, resident_id=resident, until__isnull=True
    ).first()
    if row is None:
        raise Refused(Reason("This has ended already."))
    row.until, row.ended_by = clock.today(), by.user
    row.save(update_fields=["until", "ended_by"])
    audit.record(
        "let_in", kind="restriction", key=row.pk, subject=resident,
        details={"person": row.user_id},
    )  # fmt: skip
