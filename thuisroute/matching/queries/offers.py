"""A home that is offered to whoever it is for."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, F, Q, When

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.matching.queries.matches import seen_matches
from thuisroute.matching.rules.lifecycle import HOLDS_THE_HOME, MatchState


@dataclass(frozen=True, slots=True)
class OfferedHome:
    """Rent in cents a month, size in square metres. `waits`: a no was said to it that
    has to be confirmed first, so that it is not answered now."""

    id: UUID
    home_id: UUID
    agreement_id: UUID
    answer_by: date | None
    association_name: str
    street: str
    house_number: str
    town: str
    neighbourhood: str
    rooms: int
    size_m2: int
    rent: int
    step_free: bool
    available_from: date
    waits: bool


def offered_home(actor: Actor, match: UUID) -> OfferedHome | None:
    """None when it is not offered now, or not to them."""
    offered = Q(state=MatchState.OFFERED) | Q(no_from=MatchState.OFFERED)
    rows = seen_matches(actor).filter(offered, pk=match)
    named = rows.annotate(
        waits=Case(When(state=MatchState.NO_SAID, then=True), default=False),
        agreement_id=F("resident__agreement_id"),
        association_name=F("association__name"),
        **{name: F(f"home__{name}") for name in HOME},
    )
    question = Question.over(named, OfferedHome)
    return ask(question).first(question)


def home_kept_for(actor: Actor, match: UUID) -> UUID | None:
    """The home of a match of one's own, as long as it is kept; None for others'."""
    if actor.subject is None:
        return None
    kept = Q(state__in=HOLDS_THE_HOME) | Q(no_from__in=HOLDS_THE_HOME)
    rows = seen_matches(actor).filter(kept, pk=match, resident_id=actor.subject)
    return rows.values_list("home_id", flat=True).first()


HOME = (
    "street", "house_number", "town", "neighbourhood", "rooms", "size_m2", "rent",
    "step_free", "available_from",
)  # fmt: skip
