"""Residents of the cast who go in to their own file and ask something."""

from uuid import UUID

from tests.cast import Cast
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.kernel import clock
from thuisroute.sharing.actions.ask_for_right import Asking, ask_for_right
from thuisroute.sharing.actions.enter_own_file import enter_own_file
from thuisroute.sharing.actions.hand_over_link import hand_over_link
from thuisroute.sharing.actions.take_up_request import take_up_request
from thuisroute.sharing.rules.evidence import Paper
from thuisroute.sharing.rules.rights import Asked

A_PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def let_in(cast: Cast, resident: UUID, name: str = "resident") -> None:
    """From here on the cast has this resident, with a session of their own."""
    with cast.acting("support_worker") as actor:
        secret = hand_over_link(by=actor, resident=resident)
    entered = enter_own_file(secret)
    assert entered is not None
    cast.tokens[name] = entered.token


def a_request(
    cast: Cast,
    resident: UUID,
    kind: RightKind,
    *,
    words: str = "Dit klopt niet",
    domain: str = "",
    purpose: str = "",
    paper: bytes | None = None,
) -> UUID:
    """Asked by the resident, today."""
    with cast.acting("resident") as actor:
        asked = Asked(kind, words, domain, purpose)
        asking = Asking(asked, clock.today(), Paper(paper) if paper else None)
        return ask_for_right(by=actor, resident=resident, asking=asking)


def taken_up(cast: Cast, request: UUID, by: str = "care_manager") -> UUID:
    """Somebody looks at it."""
    with cast.acting(by) as actor:
        take_up_request(by=actor, request=request)
    return request
