"""Choose another password; sessions elsewhere end."""

from uuid import UUID

from django.http import HttpRequest

from thuisroute.kernel import audit, own_sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties import lockout, passwords
from thuisroute.parties.actions.sit_down import WhyNot
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
    counts = lockout.password_counts(request, user.email)
    if lockout.closed(request, counts):
        return WhyNot.LOCKED
    if user.check_password(current):
        return None
    lockout.count_wrong(request, counts)
    return WhyNot.WRONG
