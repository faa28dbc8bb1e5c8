"""A no that waits to be confirmed, and what became of earlier ones (R9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, QuerySet

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.models import SaidNo, SaidNoWords
from thuisroute.matching.queries.matches import seen_matches
from thuisroute.matching.rules.confirming import Outcome, Said
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with


def waiting_no(match: UUID) -> SaidNo:
    """The one that nobody decided on yet."""
    found = SaidNo.objects.filter(match_id=match, outcome="").first()
    if found is None:
        raise Refused(Reason("There is no no that waits to be confirmed."))
    return found


def nos_of(match: UUID) -> list[SaidNo]:
    """Newest first, at most ten."""
    rows = SaidNo.objects.filter(match_id=match)
    rows = rows.select_related("said_party", "decided_party")
    return list(rows.order_by("-id")[:10])


def said_of(row: SaidNo) -> Said:
    """What the rules look at."""
    return Said(row.said_by, row.said_party_id, tuple(row.asked))


def words_of(actor: Actor, nos: Sequence[SaidNo]) -> dict[tuple[int, bool], str]:
    """By the no and whether they answer it; nothing without the name."""
    rows = SaidNoWords.objects.filter(
        said_no__in=nos,
        resident_id__in=residents_shared_with(actor, domain="identity"),
    )
    return {(one.said_no_id, one.answers): one.words for one in rows}


@dataclass(frozen=True, slots=True)
class NoOnToday:
    """On which ground of which version of the agreement, said by whom and when."""

    match_id: UUID
    cause: str
    party_name: str
    said_on: date
    confirm_by: date | None
    decided_on: date | None
    agreement_id: UUID
    resident_id: UUID
    resident_number: str
    resident_name: str | None


def nos_to_confirm(actor: Actor, *, limit: int) -> Question[NoOnToday]:
    """Of another party and asked of the actor's role, the longest waiting first."""
    rows = _of_seen(actor).filter(pk__in=asked_of(actor).values("pk"))
    return Question.over(rows.order_by("said_on", "id")[:limit], NoOnToday)


def nos_waiting(actor: Actor, *, limit: int) -> Question[NoOnToday]:
    """Of another party, of which other roles are asked; the newest first."""
    rows = _of_seen(actor).filter(outcome="").exclude(said_party_id=actor.party)
    rows = rows.exclude(asked__contains=[actor.role])
    return Question.over(rows.order_by("-said_on", "-id")[:limit], NoOnToday)


def asked_of(actor: Actor) -> QuerySet[SaidNo]:
    """Those that wait, of another party and asked of the actor's role; of whom they may
    see is asked beside it."""
    rows = SaidNo.objects.filter(outcome="", asked__contains=[actor.role])
    return rows.exclude(said_party_id=actor.party)


def not_confirmed_lately(
    actor: Actor, *, since: date, limit: int
) -> Question[NoOnToday]:
    """What the actor's party said and another did not confirm, the newest first."""
    rows = _of_seen(actor).filter(
        outcome=Outcome.NOT_CONFIRMED.value,
        said_party_id=actor.party,
        decided_on__gte=since,
    )
    return Question.over(rows.order_by("-decided_on", "id")[:limit], NoOnToday)


def _of_seen(actor: Actor) -> QuerySet[SaidNo]:
    return SaidNo.objects.filter(
        match_id__in=seen_matches(actor).values("pk")
    ).annotate(
        party_name=F("said_party__name"),
        agreement_id=F("resident__agreement_id"),
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain="identity")),
    )
