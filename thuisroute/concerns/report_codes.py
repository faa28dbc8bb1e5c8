"""The code by which a reporter reads what came of it; nobody else can make one."""

import base64
import hashlib
from uuid import UUID

from django.conf import settings

LETTERS = 16


def code_of(form: UUID) -> str:
    """The same form sent twice gives the same code, so that a report is there once."""
    key: bytes = settings.SESSION_KEY
    made = hashlib.sha256(key + hashlib.sha256(key + form.bytes).digest()).digest()
    return base64.b32encode(made).decode()[:LETTERS]


def hash_of(code: str) -> bytes:
    """As it is kept; spaces, dashes and small letters are how people type it."""
    plain = code.replace(" ", "").replace("-", "").upper()
    return hashlib.sha256(plain.encode()).digest()


def in_groups(code: str) -> str:
    """Four letters at a time, to copy by hand."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))
