"""An address is not hidden any more; nothing does this by itself."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.hide_address import RELATIONS
from thuisroute.sharing.protected import running_address


def reveal_address(*, by: Actor, resident: UUID) -> None:
    """From today everybody with whom living is shared reads the address again."""
    insist_on_resident(by, resident, domain=RELATIONS, to=Capability.HIDE_ADDRESS)
    row = running_address(resident)
    if row is None:
        raise Refused(Reason("The address is not hidden."))
    row.until, row.ended_by = clock.today(), by.user
    row.save(update_fields=["until", "ended_by"])
    audit.record(
        "reveal_address", kind="hidden_address", key=row.pk, subject=resident,
        details={"since": row.since},
    )  # fmt: skip
