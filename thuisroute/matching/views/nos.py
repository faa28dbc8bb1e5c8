"""Each no that was said to a match, on its page: by whom, and what became of it."""

from collections.abc import Sequence
from typing import Any

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.matching.forms.endings import TakeBackForm
from thuisroute.matching.models import SaidNo
from thuisroute.matching.queries.nos import words_of
from thuisroute.matching.rules.confirming import is_late
from thuisroute.matching.rules.next_steps import may_say_no
from thuisroute.matching.rules.reasons import reason_by_name
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import OUTCOMES, WHY_NOT, asked_words, reason_words


def waiting_in(nos: Sequence[SaidNo]) -> SaidNo | None:
    """The one that nobody decided on yet."""
    return next((one for one in nos if not one.outcome), None)


def nos_said(
    nos: Sequence[SaidNo], actor: Actor, words: Wording
) -> dict[str, Any] | None:
    """The newest first; with a button for the party whose no still waits."""
    if not nos:
        return None
    written = words_of(actor, nos)
    waits = waiting_in(nos)
    mine = (
        waits is not None
        and waits.said_party_id == actor.party
        and may_say_no(actor.role)
    )
    return {
        "rows": [
            _row(one, words)
            | {
                "words": written.get((one.pk, False), ""),
                "answer": written.get((one.pk, True), ""),
            }
            for one in nos
        ],
        "waits": waits is not None,
        "form": TakeBackForm(agreed=words.agreed) if mine else None,
    }


def _row(one: SaidNo, words: Wording) -> dict[str, Any]:
    reason = reason_by_name(words.agreed, one.cause)
    return {
        "ground": reason_words(words.agreed, one.cause, words.language),
        "party": one.said_party.name,
        "said_on": one.said_on,
        "confirm_by": one.confirm_by,
        "asked": asked_words(words.agreed, one.asked, words.language),
        "late": not one.outcome and is_late(one.confirm_by, clock.today()),
        "waits": not one.outcome,
        "outcome": str(OUTCOMES.get(one.outcome, "")),
        "why_not": str(WHY_NOT.get(one.why_not, "")),
        "decided_on": one.decided_on,
        "decided_party": one.decided_party.name if one.decided_party else "",
        "article": words.article(reason.article if reason else ""),
        "not_agreed": reason
        and reason.not_agreed
        and reason.not_agreed.in_language(words.language),
    }
