"""What was said about a concern, in the order in which it was."""

from typing import Any
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import kind_words
from thuisroute.concerns.queries.concerns import ConcernSeen
from thuisroute.concerns.said import language
from thuisroute.sharing.words import DOMAINS


def texts(seen: ConcernSeen, about: UUID, law: Agreement) -> list[dict[str, Any]]:
    """What belongs to one thing, as far as the reader may read it."""
    return [
        {
            "text": one.text,
            "about": one.about,
            "by": kind_words(law, one.voice, language()),
            "on": one.written_on,
            "domain": DOMAINS[one.domain],
        }
        for one in seen.words.get(about, ())
    ]
