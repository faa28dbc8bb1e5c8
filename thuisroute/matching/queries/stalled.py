"""Matches in which nothing has happened for a while (R9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, F, Max, OuterRef, Subquery, When
from django.db.models.functions import Coalesce, Greatest, TruncDate

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.matching.models import Match, MatchStep, SaidNo
from thuisroute.matching.queries.matches import seen_matches
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.stalling import CAN_STALL, Stall, stall_of, turn_needs
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with


@dataclass(frozen=True, slots=True)
class QuietMatch:
    """`quiet_since`: the day of the last step, or of what was last said about it.
    `confirm_by`, `said_party`, `asked`: of the no that waits to be confirmed."""

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
    confirm_by: date | None
    said_party: UUID | None
    asked: list[str] | None

    def stall(self, today: date) -> Stall:
        """By the agreement that this dossier is held to."""
        rule = agreement(self.agreement_id).stalls
        return stall_of(
            rule, since=self.quiet_since, today=today, last_day=self.confirm_by
        )

    def turn_of(self, role: str, party: UUID) -> bool:
        """Whether it is up to this role at this party."""
        if self.said_party is not None and role not in (self.asked or ()):
            return False
        mine = turn_needs(MatchState(self.state), role) is not None
        return mine and self.said_party != party


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
            **_no_that_waits(),
            resident_number=F("resident__number"),
            resident_name=name_within(residents_shared_with(actor, domain="identity")),
        )
    )
    # What is past the last day to confirm it is listed, however short it is quiet.
    late = Case(When(confirm_by__lt=clock.today(), then=0), default=1)
    return Question.over(rows.order_by(late, "quiet_since", "id")[:limit], QuietMatch)


def _no_that_waits() -> dict[str, Subquery]:
    waits = SaidNo.objects.filter(match_id=OuterRef("pk"), outcome="")
    return {
        "confirm_by": Subquery(waits.values("confirm_by")[:1]),
        "said_party": Subquery(waits.values("said_party_id")[:1]),
        "asked": Subquery(waits.values("asked")[:1]),
    }


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
