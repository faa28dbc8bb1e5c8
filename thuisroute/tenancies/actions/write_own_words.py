"""The resident writes something down for the next talk, or takes it back."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.meetings.rules.own_words import may_add_words
from thuisroute.tenancies.models import OwnWords


def write_own_words(*, by: Actor, domain: str, text: str) -> None:
    """Whoever has this domain reads it at the next talk."""
    if by.subject is None:
        raise PermissionDenied
    waiting = OwnWords.objects.filter(resident_id=by.subject, review__isnull=True)
    insist(may_add_words(domain, text, written=waiting.count()))
    row = OwnWords.objects.create(
        resident_id=by.subject,
        domain=domain,
        text=text.strip(),
        written_on=clock.today(),
        written_by=by.user,
    )
    audit.record(
        "own_words.written",
        kind="own_words",
        key=row.pk,
        subject=by.subject,
        details={"domain": domain},
    )


def take_back_own_words(*, by: Actor, words: UUID) -> None:
    """Gone, as long as no talk was held about it; 404 after that."""
    if by.subject is None:
        raise PermissionDenied
    mine = OwnWords.objects.filter(resident_id=by.subject, review__isnull=True)
    gone, _of = mine.filter(pk=words).delete()
    if not gone:
        raise Http404
    audit.record(
        "own_words.taken_back", kind="own_words", key=words, subject=by.subject
    )
