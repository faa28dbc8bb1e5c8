"""Write down what became of a no that waited to be confirmed.

Called inside the transaction of the action that decides, with the match locked.
"""

from datetime import date

from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Match, SaidNo
from thuisroute.matching.rules.confirming import Outcome


def decide(
    said: SaidNo, outcome: Outcome, *, by: Actor, on: date, why_not: str = ""
) -> None:
    """Once: the database refuses a second answer."""
    said.outcome, said.why_not = outcome.value, why_not
    said.decided_on, said.decided_by, said.decided_party_id = on, by.user, by.party
    said.save(
        update_fields=[
            "outcome", "why_not", "decided_on", "decided_by", "decided_party",
        ]
    )  # fmt: skip


def overtake(match: Match, *, by: Actor, on: date) -> None:
    """The match ends by something else than the no that waits, if one does."""
    for said in SaidNo.objects.filter(match_id=match.pk, outcome=""):
        decide(said, Outcome.OVERTAKEN, by=by, on=on)
