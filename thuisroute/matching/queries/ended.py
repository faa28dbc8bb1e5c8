"""Matches that ended lately, for who is told of it under Today (R9)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.matching.models import MatchStep
from thuisroute.matching.queries.matches import seen_matches
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with


@dataclass(frozen=True, slots=True)
class EndedMatch:
    """By which reason of which version of the agreement, and on which day."""

    id: UUID
    ended_cause: str
    ended_on: date
    agreement_id: UUID
    resident_id: UUID
    resident_number: str
    resident_name: str | None


def ended_lately(actor: Actor, *, since: date, limit: int) -> Question[EndedMatch]:
    """Ended on or after a day by somebody else, the newest first; whom each reason
    tells is for the agreement to say."""
    last = MatchStep.objects.filter(record=OuterRef("pk"), to_state=OuterRef("state"))
    rows = (
        seen_matches(actor)
        .filter(ended_on__gte=since)
        .exclude(ended_cause="")
        .annotate(ended_by=Subquery(last.order_by("-id").values("by_user")[:1]))
        .filter(~Q(ended_by=actor.user))
        .annotate(
            agreement_id=F("resident__agreement_id"),
            resident_number=F("resident__number"),
            resident_name=name_within(residents_shared_with(actor, domain="identity")),
        )
    )
    return Question.over(rows.order_by("-ended_on", "id")[:limit], EndedMatch)
