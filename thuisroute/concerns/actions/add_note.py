"""Something is added to a concern: by a colleague, or by the resident themselves."""

from uuid import UUID

from django.core.exceptions import PermissionDenied

from thuisroute.concerns.models import ConcernWords
from thuisroute.concerns.queries.concerns import concern_for
from thuisroute.concerns.rules.concern import About
from thuisroute.concerns.saying import say
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.queries.words import domains_with_words

EMPTY = Reason("Write something first.")
# More than anybody needs, so that a page stays readable.
MOST_OWN = 30


def add_note(*, by: Actor, concern: UUID, domain: str, words: str) -> None:
    """In one part of life: who does not read about that does not read the note."""
    row = concern_for(by, concern, to=Capability.WORK_ON_CONCERN)
    if domain not in domains_with_words(by, row.resident_id):
        raise Refused(
            Reason("This life domain is not shared with you."), field="domain"
        )
    if not words.strip():
        raise Refused(EMPTY, field="words")
    say(row, About.NOTE, words, by=by, domain=domain)
    audit.record(
        "concern.note_added", kind="concern", key=row.pk, subject=row.resident_id,
        details={"domain": domain},
    )  # fmt: skip


def say_of_own_concern(*, by: Actor, concern: UUID, words: str) -> None:
    """What the resident has to say about it; everybody who works on it reads it."""
    if by.subject is None:
        raise PermissionDenied
    row = concern_for(by, concern)
    if not words.strip():
        raise Refused(EMPTY, field="words")
    own = ConcernWords.objects.filter(concern_id=row.pk, about=About.OWN.value)
    if own.count() >= MOST_OWN:
        raise Refused(Reason("You wrote a lot already. Talk it over with somebody."))
    say(row, About.OWN, words, by=by)
    audit.record(
        "concern.own_words", kind="concern", key=row.pk, subject=row.resident_id
    )
