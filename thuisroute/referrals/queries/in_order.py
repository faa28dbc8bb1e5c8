"""Whether everything that was asked is in order, without telling what is not."""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof


def in_order(
    actor: Actor, *, resident: UUID, referral: UUID, conditions: Iterable[str]
) -> bool:
    """Yes when each of these conditions is met or set aside, or was never asked of the
    resident. No for somebody with whom nothing of the resident is shared."""
    asked = (resident, referral, ",".join(conditions), actor.party, actor.role)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT referrals_in_order(%s, %s, %s, %s, %s, %s)",
            [*asked, proof(*asked)],
        )
        answer: bool = cursor.fetchone()[0]
    return answer
