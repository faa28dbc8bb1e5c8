"""Matches that wait for somebody."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.matching.models import Match
from thuisroute.matching.queries.matches import may_be_told
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with


def matches_waiting(
    actor: Actor,
    states: Iterable[str],
    *,
    limit: int,
    ended: QuerySet[Any, UUID],
) -> Question[Waiting]:
    """In one of these states and not among `ended`, the longest waiting first.

    An association reads its own homes' matches only: of a resident who was offered
    another association's home it learns nothing here.
    """
    rows = Match.objects.filter(
        may_be_told(),
        state__in=list(states),
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    )
    rows = rows.exclude(pk__in=ended).annotate(
        since=Coalesce("allocated_on", "offered_on", "proposed_on"),
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain="identity")),
    )
    if may(actor.role, Capability.DECLINE_CANDIDATE):
        rows = rows.filter(association_id=actor.party)
    return Question.over(rows.order_by("since", "id")[:limit], Waiting)
