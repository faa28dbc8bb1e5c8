"""Writing down what is said about a concern."""

from uuid import UUID

from thuisroute.concerns.models import Concern, ConcernWords
from thuisroute.concerns.rules.concern import About
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import party

RESIDENT = "resident"


def say(
    concern: Concern,
    about: About,
    text: str,
    *,
    by: Actor,
    of: UUID | None = None,
    domain: str = "",
) -> None:
    """Nothing where nothing was said; in the life domain of the concern unless another
    is named."""
    if not text.strip():
        return
    voice = RESIDENT if by.subject else party(by.party).kind
    # Not read back: who works without the name writes and does not read (P6a).
    words = ConcernWords(
        concern=concern,
        resident_id=concern.resident_id,
        domain=domain or concern.domain,
        about=about.value,
        about_id=of or concern.pk,
        voice=voice,
        text=text.strip(),
        written_on=clock.today(),
        written_by=by.user,
    )
    words.save(force_insert=True)
