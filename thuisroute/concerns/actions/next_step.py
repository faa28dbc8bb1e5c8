"""The step of the protocol that has to be taken next, and by whom."""

from datetime import date

from django.db.models import Max

from thuisroute.concerns.facts import answers_for
from thuisroute.concerns.models import Concern, TakenStep
from thuisroute.concerns.rules.walking import Walk


def add_step(concern: Concern, walk: Walk, *, agreed_due: date | None = None) -> None:
    """The one that waits at the end of the walk, if any does; by the day that the
    protocol asks, unless that was another one."""
    if walk.waiting is None:
        return
    here, due_on = walk.here, walk.waiting.due_on
    agreed = agreed_due or due_on
    rows = TakenStep.objects.filter(concern_id=concern.pk)
    last = rows.aggregate(last=Max("number"))["last"] or 0
    TakenStep.objects.create(
        region_id=concern.region_id,
        concern=concern,
        resident_id=concern.resident_id,
        domain=concern.domain,
        number=last + 1,
        step=here.id,
        article=here.article,
        counted_as=walk.protocol.counted_as(here.id),
        party_kind=here.owner.party_kind,
        role=here.owner.role,
        party_id=answers_for(concern.resident_id, here.owner.party_kind),
        due_on=due_on,
        agreed_due=agreed,
        deviation="moved" if due_on != agreed else "",
    )
