"""Whose a passkey is: the kind keeps staff and residents apart."""

from dataclasses import dataclass
from uuid import UUID

STAFF, RESIDENT = "staff", "resident"
# How the log calls an account of either kind.
KINDS = {STAFF: "user", RESIDENT: "own_account"}


@dataclass(frozen=True, slots=True)
class Owner:
    """A colleague, or the own account of a resident."""

    key: UUID
    kind: str = STAFF
