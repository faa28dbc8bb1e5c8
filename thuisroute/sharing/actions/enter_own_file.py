"""Open one's own file with a link that was handed over."""

from dataclasses import dataclass

from thuisroute.kernel import audit, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.own_accounts import Opened, use_link


@dataclass(frozen=True, slots=True)
class Entered:
    """A token for the browser, and the language of who enters."""

    token: str
    language: str


def enter_own_file(secret: str) -> Entered | None:
    """None when the link was used, is too old, or was never made."""
    opened = use_link(secret)
    if opened is None:
        audit.record("own_file.enter", kind="own_link", key="unknown", refused=True)
        return None
    token = sessions.open_session(_actor(opened))
    sessions.begin(token)
    audit.record(
        "own_file.enter",
        kind="own_account",
        key=opened.account,
        subject=opened.resident,
    )
    return Entered(token, opened.language)


def _actor(opened: Opened) -> Actor:
    return Actor(
        user=opened.account,
        seat=opened.account,
        party=opened.resident,
        role=opened.kind,
        region=opened.region,
        subject=opened.resident,
    )
