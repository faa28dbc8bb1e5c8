"""Matches that wait for somebody."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.matching.models import Match
from thuisroute.matching.queries.careful import waiting_for_talk
from thuisroute.matching.queries.matches import may_be_told
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with

PROPOSED = MatchState.PROPOSED.value


def matches_waiting(
    actor: Actor,
    states: Iterable[str],
    *,
    limit: int,
    ended: QuerySet[Any, UUID],
) -> Question[Waiting]:
    """In one of these states and not among `ended`, the longest waiting first; for who
    makes offers without what is talked about first."""
    rows = _waiting(actor).filter(state__in=list(states)).exclude(pk__in=ended)
    if may(actor.role, Capability.OFFER):
        rows = rows.exclude(state=PROPOSED, pk__in=waiting_for_talk())
    return Question.over(rows[:limit], Waiting)


def talks_waiting(actor: Actor, *, limit: int) -> Question[Waiting]:
    """Proposals on the careful route that nobody talked about yet."""
    rows = _waiting(actor).filter(state=PROPOSED, pk__in=waiting_for_talk())
    return Question.over(rows[:limit], Waiting)


def _waiting(actor: Actor) -> QuerySet[Match]:
    """The longest first. An association reads its own homes' matches only: of somebody
    who was offered another association's home it learns nothing here."""
    rows = Match.objects.filter(
        may_be_told(),
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    ).annotate(
        since=Coalesce("allocated_on", "offered_on", "proposed_on"),
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain="identity")),
    )
    if may(actor.role, Capability.DECLINE_CANDIDATE):
        rows = rows.filter(association_id=actor.party)
    return rows.order_by("since", "id")
