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
    owner = walk.here.owner
    rows = TakenStep.objects.filter(concern_id=concern.pk)
    last = rows.aggregate(last=Max("number"))["last"] or 0
    TakenStep.objects.create(
        concern=concern,
        resident_id=concern.resident_id,
        domain=concern.domain,
        number=last + 1,
        step=walk.waiting.step,
        party_kind=owner.party_kind,
        role=owner.role,
        party_id=answers_for(concern.resident_id, owner.party_kind),
        due_on=walk.waiting.due_on,
        agreed_due=agreed_due or walk.waiting.due_on,
    )
