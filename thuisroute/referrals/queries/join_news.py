"""Requests to take part, as they stand on somebody's page of today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import TruncDate

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.models import JoinRequest, JoinStep
from thuisroute.referrals.queries.join_requests import seen_by
from thuisroute.referrals.rules.joining import JoinState

# What the asker may still have to read; once used, it has been acted upon.
ANSWERS = (JoinState.GRANTED, JoinState.REFUSED, JoinState.DISTINCT)


@dataclass(frozen=True, slots=True)
class JoinNews:
    """A request by the party that asks, never by the person it is about.

    `since`: the day it was asked, or once it is decided the day of the answer.
    """

    id: UUID
    state: str
    since: date
    party_name: str


def join_requests_waiting(
    actor: Actor, states: Iterable[str], *, limit: int
) -> Question[JoinNews]:
    """In one of these states, the longest waiting first."""
    rows = seen_by(actor).filter(state__in=list(states))
    return _news(rows.annotate(since=TruncDate("asked_at")), "since", limit)


def join_answers(actor: Actor, *, since: date, limit: int) -> Question[JoinNews]:
    """Answers to the actor's own party on or after a day, the newest first."""
    asks = may(actor.role, Capability.REGISTER)
    decided = JoinStep.objects.filter(
        record=OuterRef("pk"), to_state=OuterRef("state")
    ).values("on")
    rows = (
        seen_by(actor)
        .filter(party_id=actor.party, state__in=ANSWERS if asks else ())
        .annotate(since=Subquery(decided[:1]))
        .filter(since__gte=since)
    )
    return _news(rows, "-since", limit)


def _news(rows: QuerySet[JoinRequest], order: str, limit: int) -> Question[JoinNews]:
    named = rows.annotate(party_name=F("party__name"))
    return Question.over(named.order_by(order, "id")[:limit], JoinNews)
