"""A home that is offered to whoever it is for."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.matching.queries.matches import seen_matches
from thuisroute.matching.rules.lifecycle import HOLDS_THE_HOME, MatchState


@dataclass(frozen=True, slots=True)
class OfferedHome:
    """Rent in cents a month, size in square metres."""

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


def offered_home(actor: Actor, match: UUID) -> OfferedHome | None:
    """None when it is not offered now, or not to them."""
    rows = seen_matches(actor).filter(pk=match, state=MatchState.OFFERED)
    named = rows.annotate(
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
    rows = seen_matches(actor).filter(
        pk=match, resident_id=actor.subject, state__in=HOLDS_THE_HOME
    )
    return rows.values_list("home_id", flat=True).first()


HOME = (
    "street", "house_number", "town", "neighbourhood", "rooms", "size_m2", "rent",
    "step_free", "available_from",
)  # fmt: skip
