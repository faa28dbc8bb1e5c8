"""Come in by a broker of identities such as the one for DigiD, and bind one (E3)."""

import hashlib
import hmac
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.own_sessions import own_sessions
from thuisroute.parties.actions.ask_broker import believed
from thuisroute.parties.rules.asking_elsewhere import Returned
from thuisroute.sharing.actions.enter_own_file import Entered, entered
from thuisroute.sharing.own_accounts import (
    account_with,
    bind_identity,
    drop_identities,
    open_account,
)
from thuisroute.sharing.rules.own_account import may_add_passkey


class NotIn(StrEnum):
    """Why nothing was opened or bound; none tells whether somebody is known here."""

    NOT_BELIEVED = "not_believed"
    NOT_BOUND = "not_bound"
    TAKEN = "taken"
    TOO_LATE = "too_late"


def enter_by_broker(returned: Returned) -> Entered | NotIn:
    """The account that this person was bound to, as long as it runs."""
    claims = believed(returned)
    if claims is None:
        return _refused(NotIn.NOT_BELIEVED)
    account = account_with(_subject(claims))
    opened = open_account(account) if account else None
    return _refused(NotIn.NOT_BOUND) if opened is None else entered(opened)


def bind_broker(returned: Returned, *, by: Actor) -> NotIn | None:
    """None when this person comes in by the broker from now on. Asked within the hour
    after coming in, as for a passkey, so that a page left open binds nobody."""
    _insist_on_own(by)
    if not may_bind():
        return NotIn.TOO_LATE
    claims = believed(returned)
    if claims is None:
        return NotIn.NOT_BELIEVED
    if not bind_identity(by.user, _subject(claims)):
        return NotIn.TAKEN
    audit.record(
        "own_identity.bound", kind="own_account", key=by.user, subject=by.subject
    )
    return None


def unbind_broker(*, by: Actor) -> None:
    """A link or a passkey goes on working."""
    _insist_on_own(by)
    if drop_identities(by.user):
        audit.record(
            "own_identity.removed", kind="own_account", key=by.user, subject=by.subject
        )


def may_bind() -> bool:
    """Whether the session that asks came in not long ago."""
    came_in = next(one.opened_at for one in own_sessions() if one.current)
    return may_add_passkey(came_in, clock.now()).allowed


def _insist_on_own(by: Actor) -> None:
    if by.subject is None:
        raise PermissionDenied


def _subject(claims: Mapping[str, Any]) -> bytes:
    """A broker may use the citizen service number for it, so the hash has a key."""
    said = f"broker:{settings.OWN_OIDC_ISSUER}:{claims['sub']}"
    return hmac.new(settings.PERSON_KEY, said.encode(), hashlib.sha256).digest()


def _refused(why: NotIn) -> NotIn:
    audit.record("own_file.enter", kind="own_identity", key=why, refused=True)
    return why
