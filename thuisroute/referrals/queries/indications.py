"""What the newest registration says of the indication."""

from uuid import UUID

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.models import Particulars
from thuisroute.referrals.rules.indicating import Indicated
from thuisroute.sharing.queries.policy import residents_shared_with


def indicated(actor: Actor, resident: UUID) -> Indicated | None:
    """None where there is no registration, or where it is not shared."""
    row = (
        Particulars.objects.filter(
            resident_id=resident,
            resident_id__in=residents_shared_with(
                actor, domain=LifeDomain.REGISTRATION
            ),
        )
        .order_by("-referral__registered_on")
        .first()
    )
    if row is None:
        return None
    return Indicated(
        row.indication,
        row.indication_decided_on,
        row.indication_until,
        row.guidance_hours,
    )
