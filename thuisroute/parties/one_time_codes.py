"""Codes from a phone (RFC 6238) and recovery codes on paper."""

import hashlib
import hmac
import secrets
from datetime import datetime
from uuid import UUID

import pyotp
from django.conf import settings
from pyotp.exceptions import OTPVerificationError

ISSUER = "Thuisroute"
DIGITS = 6
RECOVERY_CODES = 10
RECOVERY_LENGTH = 10
# Without characters that look alike on paper.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_secret() -> str:
    """160 random bits in base 32."""
    return pyotp.random_base32()


def phone_address(secret: str, email: str) -> str:
    """What the picture says, and what opens the app on a phone itself."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=ISSUER)


def step_of(secret: str, code: str, moment: datetime) -> int | None:
    """The step this code is of, at most one from the moment's own; None when wrong."""
    try:
        return pyotp.TOTP(secret).verify_and_get_timecode(
            code, for_time=moment, valid_window=1
        )
    except OTPVerificationError:
        return None


def new_recovery_codes() -> tuple[str, ...]:
    """Ten codes of 49 random bits each, to be used once."""
    return tuple(
        "".join(secrets.choice(_ALPHABET) for _ in range(RECOVERY_LENGTH))
        for _ in range(RECOVERY_CODES)
    )


def recovery_hash(user: UUID, code: str) -> bytes:
    """Keyed and bound to the person, so that a stolen table is of no use."""
    words = f"second factor recovery:{user}:{code}".encode()
    return hmac.new(settings.PERSON_KEY, words, hashlib.sha256).digest()


def normalised(typed: str) -> str:
    """Without the spaces and dashes that make a code readable."""
    return "".join(sign for sign in typed if sign.isalnum()).upper()


def readable(code: str, *, size: int, mark: str) -> str:
    """In groups of this size with the mark between them, as it is shown."""
    return mark.join(code[at : at + size] for at in range(0, len(code), size))
