"""Somebody at every stage of the route, made by the people of the cast."""

from collections.abc import Callable, Mapping

from tests.cast import Cast
from thuisroute.agreements.rules.events import Decision
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.tests.builders import an_offer
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.tests.builders import supported
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.reviewing import Contribution
from thuisroute.tenancies.tests.builders import (
    HOUSING,
    a_decision,
    a_review,
    a_running_lease,
    neighbours_agreed,
)


def begin(cast: Cast) -> str:
    """Somebody lives there, somebody has an offer, somebody waits, a home is free."""
    lease = a_running_lease(cast)
    neighbours_agreed(cast, lease)
    supported(cast, lease.resident_id)
    offered = a_ready_referral(cast, given_name="Olga", family_name="Aangeboden")
    an_offer(cast, a_home_in_shop(cast, available_from=clock.today()), offered.pk)
    a_ready_referral(cast, given_name="Klaas", family_name="Klaarder")
    a_home_in_shop(cast, available_from=clock.today())
    return str(lease.pk)


def talk(cast: Cast, key: str) -> str:
    """A talk to which the association has not added its part."""
    said = [Contribution(HOUSING, "care_provider", "Gaat goed.", 4)]
    a_review(cast, _lease(cast, key), said=said)
    return key


def extend(cast: Cast, key: str) -> str:
    """The three parties give it half a year more."""
    a_decision(cast, _lease(cast, key), outcome=Decision.EXTEND)
    return key


def _lease(cast: Cast, key: str) -> Lease:
    with cast.acting("support_worker"):
        return Lease.objects.get(pk=key)


STEPS: Mapping[str, Callable[..., str]] = {
    "begin": begin,
    "talk": talk,
    "extend": extend,
}
