"""From an e-mail address and a password to the seats one may sit down in."""

from dataclasses import dataclass
from uuid import UUID

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth import authenticate
from django.http import HttpRequest

from thuisroute.kernel import audit, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties.models import User
from thuisroute.parties.queries import actor_of, running_seats


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A token for the browser, or why there is none."""

    token: str = ""
    locked: bool = False
    no_seat: bool = False


def sign_in(request: HttpRequest, email: str, password: str) -> SignedIn:
    """Open a session in the first seat of whoever this is; every try is logged."""
    credentials = {"username": email, "password": password}
    if not AxesProxyHandler.is_allowed(request, credentials):
        audit.record("sign_in", kind="session", key="locked", refused=True)
        return SignedIn(locked=True)
    user = authenticate(request, **credentials)
    if not isinstance(user, User):
        audit.record("sign_in", kind="session", key="wrong", refused=True)
        return SignedIn()
    seat = running_seats(user.pk).first()
    if seat is None:
        audit.record("sign_in", kind="user", key=user.pk, refused=True)
        return SignedIn(no_seat=True)
    return SignedIn(token=_sit_down(actor_of(seat)))


def change_seat(actor: Actor, seat: UUID) -> str | None:
    """A token for another seat of the same person, or None when it is not theirs."""
    chosen = running_seats(actor.user).filter(pk=seat).first()
    if chosen is None:
        return None
    sessions.close_session()
    return _sit_down(actor_of(chosen))


def _sit_down(actor: Actor) -> str:
    token = sessions.open_session(actor)
    sessions.begin(token)
    audit.record("sign_in", kind="seat", key=actor.seat)
    return token
