"""Where somebody is known already who is to be registered: a file elsewhere, that is
told of the registration and that this one does not name."""

from uuid import UUID

from django.core import signing

from thuisroute.kernel.actor import Actor

_SALT = "registered from elsewhere"
# As long as somebody stays signed in.
A_DAYS_WORK = 10 * 60 * 60


def ticket_for(by: Actor, origin: UUID) -> str:
    """To be put into a hidden field, by who knows that the actor may register from
    there; worth nothing in another seat."""
    return signing.dumps([str(by.seat), str(origin)], salt=_SALT)


def origin_of(by: Actor, ticket: str) -> UUID | None:
    """None when it is forged, too old, or somebody else's."""
    try:
        seat, origin = signing.loads(ticket, salt=_SALT, max_age=A_DAYS_WORK)
    except signing.BadSignature:
        return None
    return UUID(origin) if seat == str(by.seat) else None
