"""Choose another password; sessions elsewhere end."""

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
    user = User.objects.get(pk=by.user)
    credentials = {"username": user.email, "password": current}
    bare = unread(request)
    if not AxesProxyHandler.is_allowed(bare, credentials):
        return WhyNot.LOCKED
    if authenticate(bare, **credentials) != user:
        audit.record("password.changed", kind="user", key=by.user, refused=True)
        return WhyNot.WRONG
    passwords.keep(user.pk, new)
    ended = own_sessions.end_other_sessions()
    audit.record("password.changed", kind="user", key=by.user, details={"ended": ended})
    return None
