"""From an e-mail address and a password to a seat, or to the question for a code."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from thuisroute.kernel import audit, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties import lockout, passkeys, second_factors
from thuisroute.parties.actions.set_up_second_factor import Offer, offer_first
from thuisroute.parties.actions.sit_down import Seated, WhyNot, open_seat, sit_down
from thuisroute.parties.models import User
from thuisroute.parties.passkey_questions import (
    Asked,
    Site,
    ask_for_any,
    ask_for_one_of,
)
from thuisroute.parties.queries import actor_of, running_seats
from thuisroute.parties.rules.passkey_owner import Owner
from thuisroute.parties.tickets import Purpose, Ticket, issue, read


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Seated; or a ticket to give a code with; or an offer to set the second factor up;
    or why there is none of these."""

    seated: Seated | None = None
    ticket: str = ""
    offer: Offer | None = None
    why_not: WhyNot | None = None


def sign_in(request: HttpRequest, email: str, password: str) -> SignedIn:
    """Find out who this is; every try is logged."""
    counts = lockout.password_counts(request, email)
    if lockout.closed(request, counts):
        audit.record("sign_in", kind="session", key="locked", refused=True)
        return SignedIn(why_not=WhyNot.LOCKED)
    user = ModelBackend().authenticate(None, username=email, password=password)
    if not isinstance(user, User):
        lockout.count_wrong(request, counts)
        audit.record("sign_in", kind="session", key="wrong", refused=True)
        return SignedIn(why_not=WhyNot.WRONG)
    return enter(user)


def enter(user: User) -> SignedIn:
    """Who somebody is has been shown once: ask the second factor, or sit down."""
    if settings.SECOND_FACTOR and running_seats(user.pk).exists():
        return _ask_code(user)
    seated = sit_down(user.pk)
    return SignedIn(seated=seated, why_not=seated.why_not)


def change_seat(actor: Actor, seat: UUID) -> str | None:
    """A token for another seat of the same person, or None when it is not theirs."""
    chosen = running_seats(actor.user).filter(pk=seat).first()
    if chosen is None:
        return None
    sessions.close_session()
    return open_seat(actor_of(chosen))


def _ask_code(user: User) -> SignedIn:
    if user.pk not in second_factors.ways_of([user.pk]):
        return SignedIn(offer=offer_first(user))
    return SignedIn(ticket=issue(Ticket(user), Purpose.CODE))


@dataclass(frozen=True, slots=True)
class WaysOn:
    """How to go on after the password: with a code, with a passkey, or either."""

    code: bool
    passkey: Asked | None


def ways_on(request: HttpRequest, ticket: str) -> WaysOn:
    """What the holder of this ticket has."""
    found = read(ticket, Purpose.CODE)
    if found is None:
        return WaysOn(code=True, passkey=None)
    person = found.user.pk
    kept = passkeys.of(Owner(person))
    asked = ask_for_one_of(Site.of(request), person, kept) if kept else None
    return WaysOn(second_factors.look(person) is not None, asked)


def passkey_alone(request: HttpRequest) -> Asked:
    """The question on the sign-in page, for who has a passkey and needs no password."""
    return ask_for_any(Site.of(request))
