"""Keyed hashes: equal for the same person, useless without the key."""

import hashlib
import hmac
from datetime import date

from django.conf import settings

from thuisroute.residents.rules.person_keys import name_and_birth


def person_hashes(
    *, given_name: str, family_name: str, birth_date: date, bsn: str = ""
) -> dict[str, bytes]:
    """Per kind of key, 32 bytes."""
    hashes = {
        "name_birth": _hash("name", name_and_birth(given_name, family_name, birth_date))
    }
    if bsn:
        hashes["bsn"] = _hash("bsn", bsn)
    return hashes


def _hash(kind: str, said: str) -> bytes:
    return hmac.new(
        settings.PERSON_KEY, f"{kind}:{said}".encode(), hashlib.sha256
    ).digest()
