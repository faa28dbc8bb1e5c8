"""Matches in which nothing has happened for a while (R9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce, Greatest, TruncDate

from thuisroute.agreements.queries import agreement
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.matching.models import Match, MatchStep
from thuisroute.matching.queries.matches import seen_matches
from thuisroute.matching.rules.stalling import CAN_STALL, Stall, stall_of
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with


@dataclass(frozen=True, slots=True)
class QuietMatch:
    """`quiet_since`: the day of the last step, or of what was last said about it."""

    id: UUID
    state: str
    quiet_since: date
    still_because: str
    agreement_id: UUID
    street: str
    house_number: str
    town: str
    resident_id: UUID
    resident_number: str
    resident_name: str | None

    def stall(self, today: date) -> Stall:
        """By the agreement that this dossier is held to."""
        rule = agreement(self.agreement_id).stalls
        return stall_of(rule, since=self.quiet_since, today=today)


def quiet_matches(
    actor: Actor, *, limit: int, states: Iterable[str] = CAN_STALL
) -> Question[QuietMatch]:
    """In one of these states, the longest quiet first."""
    rows = (
        seen_matches(actor)
        .filter(state__in=list(states))
        .annotate(
            quiet_since=_quiet_since(),
            agreement_id=F("resident__agreement_id"),
            street=F("home__street"),
            house_number=F("home__house_number"),
            town=F("home__town"),
            resident_number=F("resident__number"),
            resident_name=name_within(residents_shared_with(actor, domain="identity")),
        )
    )
    return Question.over(rows.order_by("quiet_since", "id")[:limit], QuietMatch)


def quiet_since(match: Match) -> date:
    """The same for one match."""
    row = Match.objects.filter(pk=match.pk).annotate(quiet_since=_quiet_since()).get()
    found: date = row.quiet_since
    return found


def _quiet_since() -> Greatest:
    # The moment of writing down, not the day that was written: who is next begins then.
    last = (
        MatchStep.objects.filter(record=OuterRef("pk"))
        .order_by()
        .values("record")
        .annotate(last=TruncDate(Max("at")))
        .values("last")
    )
    return Greatest(
        "proposed_on",
        Coalesce(Subquery(last), "proposed_on"),
        Coalesce("still_on", "proposed_on"),
    )
