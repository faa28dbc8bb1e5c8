"""Homes that were kept for somebody and are free again, without for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from thuisroute.homes.models import HomeStep
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question


@dataclass(frozen=True, slots=True)
class HomeGivenBack:
    """`note` is the word for why, `to_state` where it went."""

    home: UUID
    on: date
    to_state: str
    note: str
    street: str
    house_number: str
    town: str


def homes_given_back(
    actor: Actor, because: Iterable[str], *, since: date, limit: int
) -> Question[HomeGivenBack]:
    """Of the actor's own organisation, given back by another one on or after a day
    with one of these words, the newest first."""
    rows = HomeStep.objects.filter(
        record__association_id=actor.party,
        from_state=HomeState.HELD,
        note__in=list(because),
        on__gte=since,
    ).exclude(by_party=actor.party)
    named = rows.annotate(
        home=F("record_id"),
        street=F("record__street"),
        house_number=F("record__house_number"),
        town=F("record__town"),
    )
    return Question.over(named.order_by("-on", "-id")[:limit], HomeGivenBack)
