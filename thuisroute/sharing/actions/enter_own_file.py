"""Open one's own file: with a link that was handed over, or with a passkey."""

from dataclasses import dataclass

from django.http import HttpRequest

from thuisroute.kernel import audit, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties.actions.give_passkey import shown_alone
from thuisroute.parties.actions.sit_down import WhyNot
from thuisroute.parties.rules.passkey_owner import RESIDENT
from thuisroute.sharing.own_accounts import Opened, open_account, use_link


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
    return entered(opened)


def enter_with_passkey(
    request: HttpRequest, question: str, answer: str
) -> Entered | WhyNot:
    """Whoever holds the device, as long as the account runs."""
    account = shown_alone(request, question, answer, kind=RESIDENT)
    if isinstance(account, WhyNot):
        return account
    opened = open_account(account)
    if opened is None:
        audit.record("own_file.enter", kind="own_account", key=account, refused=True)
        return WhyNot.WRONG_PASSKEY
    return entered(opened)


def entered(opened: Opened) -> Entered:
    """A session of their own, and a line in the log that they came in."""
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
