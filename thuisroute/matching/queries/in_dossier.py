"""What a match tells on the dossier page."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, F, OuterRef

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.matching.models import Match, OfferAnswer
from thuisroute.matching.queries.careful import waiting_for_talk
from thuisroute.matching.queries.matches import may_be_told
from thuisroute.matching.queries.nos import asked_of
from thuisroute.matching.rules.lifecycle import HOLDS_THE_HOME, MatchState, stands_at
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.rules.special_classes import OFFER_ANSWERS

OVER = (MatchState.REFUSED, MatchState.DECLINED, MatchState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A home that is proposed, offered or allocated to the resident; `waits_for_talk`:
    it is talked about before it is offered; `no_from`: where it was when a no was said
    that waits to be confirmed, `asked_about_no` by the actor among others."""

    id: UUID
    state: str
    street: str
    house_number: str
    town: str
    association_name: str
    answer_by: date | None
    waits_for_talk: bool
    no_from: str
    asked_about_no: bool

    @property
    def kept(self) -> bool:
        """Whether the home is kept for the resident."""
        return stands_at(self.state, self.no_from) in HOLDS_THE_HOME


def matches_of(actor: Actor, resident: UUID) -> Question[MatchLine]:
    """Those that are not over, newest first; an association's own homes only."""
    rows = Match.objects.filter(may_be_told(), resident_id=resident)
    rows = rows.exclude(state__in=OVER)
    if may(actor.role, Capability.DECLINE_CANDIDATE):
        rows = rows.filter(association_id=actor.party)
    return Question.over(
        rows.annotate(
            street=F("home__street"),
            house_number=F("home__house_number"),
            town=F("home__town"),
            association_name=F("association__name"),
            waits_for_talk=Exists(waiting_for_talk().filter(pk=OuterRef("pk"))),
            asked_about_no=Exists(asked_of(actor).filter(match_id=OuterRef("pk"))),
        ).order_by("-proposed_on", "id")[:5],
        MatchLine,
    )


@dataclass(frozen=True, slots=True)
class RefusalLine:
    """On which ground the home of a match was refused, on which day."""

    match_id: UUID
    answered_on: date
    ground: str


def refusals_of(actor: Actor, resident: UUID) -> Question[RefusalLine]:
    """Every refusal, for those who record or weigh one (P1d)."""
    rows = OfferAnswer.objects.filter(
        resident_id=resident,
        accepted=False,
        resident_id__in=residents_shared_with(actor, domain=OFFER_ANSWERS),
    )
    return Question.over(rows.order_by("answered_on", "id")[:50], RefusalLine)
