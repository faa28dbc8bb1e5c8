"""A request about a person who is known: its states and who decides what."""

from collections.abc import Mapping
from enum import StrEnum

from thuisroute.kernel.verdicts import Reason, Verdict


class JoinState(StrEnum):
    """`distinct`: another person with the same name; `used`: since registered."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    DISTINCT = "distinct"
    USED = "used"


J = JoinState

JOIN_MOVES: Mapping[JoinState, frozenset[JoinState]] = {
    J.ASKED: frozenset({J.GRANTED, J.REFUSED, J.DISTINCT}),
    J.DISTINCT: frozenset({J.USED}),
    J.GRANTED: frozenset(),
    J.REFUSED: frozenset(),
    J.USED: frozenset(),
}


def may_be_decided(*, to: JoinState, reason: str, dossiers: int) -> Verdict:
    """`dossiers`: how many the mediator sees that could be this person."""
    against = []
    if to in (J.REFUSED, J.DISTINCT) and not reason.strip():
        against.append(Reason("Write down why."))
    if to == J.GRANTED and dossiers == 0:
        against.append(
            Reason(
                "The resident did not consent to mediation, so you do not see the "
                "dossier and cannot bring anybody in. Refuse, and let the provider "
                "talk with the resident."
            )
        )
    return Verdict(tuple(against))
