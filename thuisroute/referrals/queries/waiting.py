"""Referrals that wait for somebody."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import F

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with

# So long before the day that was chosen it is asked to look again.
AHEAD = timedelta(days=7)


def parked_waiting(actor: Actor, *, limit: int) -> Question[Waiting]:
    """Parked until a day that is near or has passed."""
    rows = Particulars.objects.filter(
        referral__state=ReferralState.PARKED.value,
        parked_until__lte=clock.today() + AHEAD,
        resident_id__in=residents_shared_with(actor, domain=LifeDomain.REGISTRATION),
    ).annotate(
        id=F("referral_id"),
        state=F("referral__state"),
        since=F("parked_until"),
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain="identity")),
    )
    return Question.over(rows.order_by("since", "id")[:limit], Waiting)


def referrals_waiting(
    actor: Actor, states: Iterable[str], *, limit: int
) -> Question[Waiting]:
    """In one of these states, the longest waiting first."""
    rows = Referral.objects.filter(
        state__in=list(states),
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    ).annotate(
        since=F("registered_on"),
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain="identity")),
    )
    return Question.over(rows.order_by("since", "id")[:limit], Waiting)
