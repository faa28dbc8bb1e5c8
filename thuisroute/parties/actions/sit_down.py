"""The last step of signing in: a session in the first seat of whoever this is."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.conf import settings

from thuisroute.kernel import audit, clock, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.parties import membership
from thuisroute.parties.queries import actor_of, running_seats
from thuisroute.parties.rules.seating import is_idle
from thuisroute.parties.terms import working


class WhyNot(StrEnum):
    """Why somebody is not signed in, or a code is not taken."""

    WRONG = "wrong"
    LOCKED = "locked"
    NO_SEAT = "no_seat"
    WRONG_CODE = "wrong_code"
    USED_CODE = "used_code"
    CODES_LOCKED = "codes_locked"
    EXPIRED = "expired"
    SET_UP_ALREADY = "set_up_already"
    WRONG_PASSKEY = "wrong_passkey"
    PASSKEY_EXPIRED = "passkey_expired"
    IDLE = "idle"
    NOT_BELIEVED = "not_believed"
    NO_CLAIM = "no_claim"
    PROVIDER_SILENT = "provider_silent"
    PASSKEY_NOT_ADDED = "passkey_not_added"


@dataclass(frozen=True, slots=True)
class Seated:
    """A token for the browser and the language of who sits there, or why not."""

    token: str = ""
    language: str = ""
    person: UUID | None = None
    why_not: WhyNot | None = None


def sit_down(user: UUID) -> Seated:
    """Open a session for somebody who has shown who they are."""
    seat = running_seats(user).first()
    if seat is None:
        audit.record("sign_in", kind="user", key=user, refused=True)
        return Seated(why_not=WhyNot.NO_SEAT)
    if is_idle(seat.user.used_on, clock.today(), settings.IDLE_DAYS):
        audit.record("sign_in.idle", kind="user", key=user, refused=True)
        return Seated(why_not=WhyNot.IDLE)
    return Seated(open_seat(actor_of(seat)), seat.user.language, user)


def open_seat(actor: Actor) -> str:
    """The token of a new session in this seat; the transaction goes on in it."""
    token = sessions.open_session(working(actor))
    sessions.begin(token)
    membership.note_use()
    audit.record("sign_in", kind="seat", key=actor.seat)
    return token
