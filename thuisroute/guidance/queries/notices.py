"""Early notices, for who was told."""

from uuid import UUID

from django.db.models import CharField, F, Value
from django.http import Http404

from thuisroute.guidance.models import EarlyNotice
from thuisroute.guidance.rules.crisis import TOLD
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with


def notice_for(actor: Actor, key: UUID) -> EarlyNotice:
    """404 when it was told to somebody else, or is not shared any more."""
    row = EarlyNotice.objects.filter(
        pk=key,
        party_id=actor.party,
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    ).first()
    if row is None:
        raise Http404
    looks.at(row.resident_id)
    return row


def told_about(actor: Actor, resident: UUID) -> list[EarlyNotice]:
    """Who was told, the newest first; none for whom it is not shared with."""
    shared = residents_shared_with(actor, domain=HOUSING)
    rows = EarlyNotice.objects.filter(
        resident_id=resident, resident_id__in=shared
    ).select_related("party")
    return list(rows.order_by("-told_at")[:10])


def notices_waiting(actor: Actor, *, limit: int) -> Question[Waiting]:
    """Told to the actor's own party and role, and nobody there has said to know."""
    rows = EarlyNotice.objects.filter(
        party_id=actor.party,
        role=actor.role,
        known_on__isnull=True,
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    ).annotate(
        state=Value(TOLD, output_field=CharField()),
        since=F("told_on"),
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain="identity")),
    )
    return Question.over(rows.order_by("since", "id")[:limit], Waiting)
