"""Referrals that wait for somebody."""

from collections.abc import Iterable

from django.db.models import F

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.referrals.models import Referral
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with


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
