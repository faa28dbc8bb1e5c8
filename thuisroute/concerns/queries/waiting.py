"""What of concerns waits for somebody today, and what waits too long."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value

from thuisroute.concerns.models import Measure, TakenStep
from thuisroute.concerns.queries.concerns import seen_concerns
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.queries import parties_of
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import involved_in_row, residents_shared_with

STEP, MEASURE = "step", "measure"
MUNICIPALITY = "municipality"
NOBODYS = Q(pk__in=[])
# Steps and measures are asked alike.
Rows = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class ConcernWaiting:
    """A step of a protocol (`what` is its key) or an agreed measure (its kind), by the
    day that it is due; `party_id`: who does it."""

    concern_id: UUID
    resident_id: UUID
    due_on: date
    is_a: str
    what: str
    protocol: str
    agreement_id: UUID
    party_id: UUID | None
    party_name: str | None
    resident_number: str
    resident_name: str | None


def concerns_waiting(actor: Actor, *, limit: int) -> list[Question[ConcernWaiting]]:
    """The ladder: who has to take a step sees it from the start; once it is late their
    colleagues at the same organisation see it as well, and who watches over concerns.
    None of it for who does neither."""
    works = may(actor.role, Capability.WORK_ON_CONCERN)
    if not works and not may(actor.role, Capability.WATCH_CONCERNS):
        return []
    own = Q(party_id=actor.party) if works else NOBODYS
    late = Q(due_on__lt=clock.today())
    watches = may(actor.role, Capability.WATCH_CONCERNS)
    above = late if watches else late & own
    measures = Measure.objects.filter(own | above, done_on=None, cancelled_on=None)
    return [
        _question(_steps(actor, works=works), actor, STEP, "step", limit),
        _question(measures, actor, MEASURE, "kind", limit),
    ]


def _steps(actor: Actor, *, works: bool) -> QuerySet[TakenStep]:
    """Of the organisation that was named, or of any of its kind once that left. Where
    none of its kind takes part, whoever can send somebody knows of it at once."""
    ours = parties_of(actor.region).filter(pk=actor.party)
    late = Q(due_on__lt=clock.today())
    mine = Q(party_id=actor.party) | Q(
        left=True, party_kind=Subquery(ours.values("kind"))
    )
    mine = mine if works else NOBODYS
    shown = mine & (Q(role=actor.role) | late)
    watches = may(actor.role, Capability.WATCH_CONCERNS)
    if watches:
        shown |= late
    sends = Q() if watches else Q(Exists(ours.filter(kind=MUNICIPALITY)))
    shown |= Q(left=True, replaced=False) & sends
    here = involved_in_row()
    steps = TakenStep.objects.filter(done_on=None, fell_away=False).annotate(
        left=~Exists(here.filter(party_id=OuterRef("party_id"))),
        replaced=Exists(here),
    )
    return steps.filter(shown)


def _question(
    rows: Rows, actor: Actor, is_a: str, what: str, limit: int
) -> Question[ConcernWaiting]:
    seen = seen_concerns(actor)
    if is_a == STEP:
        # What was agreed is done also after who closed it, who may not read of it.
        seen = seen.filter(state=ConcernState.OPEN)
    among = residents_shared_with(actor, domain="identity")
    waiting = rows.filter(concern_id__in=seen.values("pk")).annotate(
        is_a=Value(is_a),
        what=F(what),
        protocol=F("concern__protocol"),
        agreement_id=F("concern__agreement_id"),
        party_name=F("party__name"),
        resident_number=F("resident__number"),
        resident_name=name_within(among),
    )
    return Question.over(waiting.order_by("due_on", "id")[:limit], ConcernWaiting)
