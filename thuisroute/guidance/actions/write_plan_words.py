"""The resident writes something in the own plan, or takes it back (C6)."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from thuisroute.guidance.models import PlanWords
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.meetings.rules.own_words import may_add_words


def write_plan_words(*, by: Actor, domain: str, text: str) -> None:
    """Whoever works on this life domain with the resident reads it in the plan."""
    if by.subject is None:
        raise PermissionDenied
    written = PlanWords.objects.filter(resident_id=by.subject)
    insist(may_add_words(domain, text, written=written.count()))
    row = PlanWords.objects.create(
        resident_id=by.subject,
        domain=domain,
        text=text.strip(),
        written_on=clock.today(),
        written_by=by.user,
    )
    audit.record(
        "plan_words.written",
        kind="plan_words",
        key=row.pk,
        subject=by.subject,
        details={"domain": domain},
    )


def take_back_plan_words(*, by: Actor, words: UUID) -> None:
    """Gone for everybody; 404 when they are not there."""
    if by.subject is None:
        raise PermissionDenied
    gone, _of = PlanWords.objects.filter(resident_id=by.subject, pk=words).delete()
    if not gone:
        raise Http404
    audit.record(
        "plan_words.taken_back", kind="plan_words", key=words, subject=by.subject
    )
