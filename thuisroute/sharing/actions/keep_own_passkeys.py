"""The passkeys of somebody's own account: adding one on this device, removing one."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.own_sessions import own_sessions
from thuisroute.kernel.verdicts import Verdict, insist
from thuisroute.parties.actions.keep_passkeys import (
    Offer,
    keep_new,
    offer_new,
    remove_key,
)
from thuisroute.parties.actions.sit_down import WhyNot
from thuisroute.parties.rules.passkey_owner import RESIDENT, Owner
from thuisroute.sharing.rules.own_account import may_add_passkey


def offer_own_passkey(request: HttpRequest, by: Actor, shown: str) -> Offer | None:
    """None when they came in too long ago; `shown` is how the device names it in its
    list, which others who use the device may read."""
    if not _fresh().allowed:
        return None
    return offer_new(request, _owner(by), shown, shown)


def add_own_passkey(
    request: HttpRequest, *, by: Actor, question: str, answer: str, name: str
) -> WhyNot | None:
    """None when it was kept."""
    insist(_fresh())
    why_not = keep_new(request, _owner(by), question, answer, name)
    if why_not is None:
        _record("own_passkey.added", by)
    return why_not


def remove_own_passkey(*, by: Actor, passkey: UUID) -> None:
    """Also the last one: a new link can always be asked for."""
    if remove_key(_owner(by), passkey):
        _record("own_passkey.removed", by)


def _owner(by: Actor) -> Owner:
    if by.subject is None:
        raise PermissionDenied
    return Owner(by.user, RESIDENT)


def _fresh() -> Verdict:
    came_in = next(one.opened_at for one in own_sessions() if one.current)
    return may_add_passkey(came_in, clock.now())


def _record(act: str, by: Actor) -> None:
    audit.record(act, kind="own_account", key=by.user, subject=by.subject)
