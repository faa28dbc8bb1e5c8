"""Refusing priority in a region that agreed on it, and asking about it."""

from uuid import UUID

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.referrals.actions.decide_priority import decide_priority
from thuisroute.referrals.models import PriorityStep
from thuisroute.referrals.rules.priority import Asked, PriorityState


def decided(
    cast: Cast, referral: UUID, to: PriorityState, who: str = "mediator"
) -> None:
    """On the first category of the region, today."""
    law = cast.agreement.priority
    assert law is not None
    asked = Asked(to, law.categories[0].id, "Er zijn anderen.", clock.today())
    with cast.acting(who) as actor:
        decide_priority(by=actor, referral=referral, asked=asked)


def steps(cast: Cast) -> list[str]:
    """What was written down, the first in front."""
    with cast.acting("support_worker"):
        rows = PriorityStep.objects.order_by("pk")
        return list(rows.values_list("to_state", flat=True))
