"""Encryption of what few may read; `use` keeps purposes apart."""

import base64

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


def seal(text: str, *, use: str) -> bytes:
    """Encrypted with the installation's person key; `use` keeps purposes apart."""
    return seal_bytes(text.encode(), use=use)


def unseal(sealed: bytes | memoryview, *, use: str) -> str:
    """The text back; InvalidToken when it was sealed for another use or altered."""
    return unseal_bytes(sealed, use=use).decode()


def seal_bytes(content: bytes, *, use: str) -> bytes:
    """The same of a file."""
    return _box(use).encrypt(content)


def unseal_bytes(sealed: bytes | memoryview, *, use: str) -> bytes:
    """The file back; InvalidToken as above."""
    return _box(use).decrypt(bytes(sealed))


def _box(use: str) -> Fernet:
    derived = HKDF(
        algorithm=SHA256(), length=32, salt=None, info=b"thuisroute " + use.encode()
    ).derive(settings.PERSON_KEY)
    return Fernet(base64.urlsafe_b64encode(derived))
