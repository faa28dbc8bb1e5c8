"""What residents wrote themselves, for who reads that domain."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.meetings.rules.own_words import MOST_WORDS
from thuisroute.sharing.queries.words import domains_with_words
from thuisroute.tenancies.models import OwnWords


@dataclass(frozen=True, slots=True)
class OwnText:
    """One text that waits for a talk."""

    id: UUID
    domain: str
    text: str
    written_on: date


def own_words_waiting(actor: Actor, resident: UUID) -> Question[OwnText]:
    """In the domains in which the actor reads words, as they were written."""
    rows = OwnWords.objects.filter(
        resident_id=resident,
        review__isnull=True,
        domain__in=domains_with_words(actor, resident),
    )
    return Question.over(rows.order_by("written_on", "id")[:MOST_WORDS], OwnText)
