"""Encryption of what few may read; `use` keeps purposes apart."""

import base64

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def seal(text: str, *, use: str) -> bytes:
    """Encrypted with the installation's person key; `use` keeps purposes apart."""
    return _box(use).encrypt(text.encode())


def unseal(sealed: bytes | memoryview, *, use: str) -> str:
    """The text back; InvalidToken when it was sealed for another use or altered."""
    return _box(use).decrypt(bytes(sealed)).decode()


def _box(use: str) -> Fernet:
    derived = HKDF(
        algorithm=SHA256(), length=32, salt=None, info=b"thuisroute " + use.encode()
    ).derive(settings.PERSON_KEY)
    return Fernet(base64.urlsafe_b64encode(derived))
