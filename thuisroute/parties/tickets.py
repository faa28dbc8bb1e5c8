"""What the browser carries between password and code: signed, for five minutes."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.core import signing

from thuisroute.parties import passwords
from thuisroute.parties.models import User

FIVE_MINUTES = 300


class Purpose(StrEnum):
    """A ticket for one thing is worth nothing for another."""

    CODE = "code"
    FIRST = "first"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True)
class Ticket:
    """`sealed` and `codes` are of a factor that is not kept yet, both sealed."""

    user: User
    sealed: bytes = b""
    codes: bytes = b""


def issue(ticket: Ticket, purpose: Purpose) -> str:
    """To be put into a hidden field; dead as soon as the password changes."""
    said = {
        "user": str(ticket.user.pk),
        "password": passwords.mark(ticket.user.pk),
        "sealed": ticket.sealed.decode(),
        "codes": ticket.codes.decode(),
    }
    return signing.dumps(said, salt=_salt(purpose))


def read(text: str, purpose: Purpose) -> Ticket | None:
    """None when it is forged, too old, for something else, or overtaken."""
    try:
        said = signing.loads(text, salt=_salt(purpose), max_age=FIVE_MINUTES)
    except signing.BadSignature:
        return None
    user = User.objects.filter(pk=UUID(said["user"]), is_active=True).first()
    if user is None or said["password"] != passwords.mark(user.pk):
        return None
    return Ticket(user, said["sealed"].encode(), said["codes"].encode())


def _salt(purpose: Purpose) -> str:
    return f"second factor: {purpose.value}"
