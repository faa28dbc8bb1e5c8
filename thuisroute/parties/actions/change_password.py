"""Choose another password; sessions elsewhere end."""

from uuid import UUID

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth import authenticate
from django.http import HttpRequest

from thuisroute.kernel import audit, own_sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties import passwords
from thuisroute.parties.actions.sit_down import WhyNot
from thuisroute.parties.lockout import unread
from thuisroute.parties.models import User


def change_password(
    request: HttpRequest, *, by: Actor, current: str, new: str
) -> WhyNot | None:
    """None when it was changed. `new` has passed the validators.

    Wrong guesses of the current one count like wrong passwords at the door.
    """
    why_not = wrong_password(request, by.user, current)
    if why_not:
        audit.record("password.changed", kind="user", key=by.user, refused=True)
        return why_not
    passwords.keep(by.user, new)
    ended = own_sessions.end_other_sessions()
    audit.record("password.changed", kind="user", key=by.user, details={"ended": ended})
    return None


def wrong_password(request: HttpRequest, person: UUID, current: str) -> WhyNot | None:
    """None when this is the password of who is signed in."""
    user = User.objects.get(pk=person)
    credentials = {"username": user.email, "password": current}
    bare = unread(request)
    if not AxesProxyHandler.is_allowed(bare, credentials):
        return WhyNot.LOCKED
    return None if authenticate(bare, **credentials) == user else WhyNot.WRONG
