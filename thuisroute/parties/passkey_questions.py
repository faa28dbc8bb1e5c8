"""What a passkey is asked, and whether its answer is right (WebAuthn).

The question travels with the browser, signed and for five minutes; the database lets
each be answered once.
"""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import webauthn
from django.core import signing
from django.http import HttpRequest
from webauthn.helpers import base64url_to_bytes, options_to_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from thuisroute.kernel import clock
from thuisroute.parties.one_time_codes import ISSUER
from thuisroute.parties.passkeys import Kept
from thuisroute.parties.tickets import FIVE_MINUTES

LONGEST_ANSWER = 20_000
WRONG = (WebAuthnException, ValueError, KeyError, TypeError, AttributeError)


class Aim(StrEnum):
    """A question for one thing is worth nothing for another."""

    ADD = "add"
    SECOND = "second"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Asked:
    """For the page: `options` for the browser, `question` to be sent back."""

    options: str
    question: str


@dataclass(frozen=True, slots=True)
class Question:
    """For whom, unless a passkey itself tells; and when it was put."""

    challenge: bytes
    person: UUID | None
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Site:
    """A passkey is bound to the address of the site that it was made at."""

    domain: str
    origin: str

    @classmethod
    def of(cls, request: HttpRequest) -> "Site":
        """As the browser has it; Django refuses a host that is not ours."""
        host = request.get_host()
        return cls(host.rsplit(":", 1)[0], f"{request.scheme}://{host}")


@dataclass(frozen=True, slots=True)
class Holder:
    """For whom one is made, and how the device names the account in its own list."""

    key: UUID
    account: str
    name: str


def ask_for_new(site: Site, holder: Holder, kept: list[Kept]) -> Asked:
    """Asks the browser to make one; not on a device that has one already."""
    challenge, question = _question(Aim.ADD, holder.key)
    options = webauthn.generate_registration_options(
        rp_id=site.domain,
        rp_name=ISSUER,
        user_id=holder.key.bytes,
        user_name=holder.account,
        user_display_name=holder.name,
        challenge=challenge,
        exclude_credentials=_described(kept),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED,
            user_verification=UserVerificationRequirement.PREFERRED,
        ),
    )
    return Asked(options_to_json(options), question)


def ask_for_one_of(site: Site, person: UUID, kept: list[Kept]) -> Asked:
    """After the password: any passkey of this person."""
    challenge, question = _question(Aim.SECOND, person)
    options = webauthn.generate_authentication_options(
        rp_id=site.domain, challenge=challenge, allow_credentials=_described(kept)
    )
    return Asked(options_to_json(options), question)


def ask_for_any(site: Site) -> Asked:
    """Instead of the password: the device itself must see who holds it."""
    challenge, question = _question(Aim.ALONE, None)
    options = webauthn.generate_authentication_options(
        rp_id=site.domain,
        challenge=challenge,
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return Asked(options_to_json(options), question)


def read(text: str, aim: Aim) -> Question | None:
    """None when it is forged, too old, or for something else."""
    try:
        said = signing.loads(text, salt=_salt(aim), max_age=FIVE_MINUTES)
    except signing.BadSignature:
        return None
    return Question(
        bytes.fromhex(said["challenge"]),
        UUID(said["person"]) if said["person"] else None,
        datetime.fromisoformat(said["asked_at"]),
    )


def credential_in(answer: str) -> bytes | None:
    """Which passkey says to answer; None when this is no answer."""
    try:
        return base64url_to_bytes(json.loads(answer[:LONGEST_ANSWER])["id"])
    except WRONG:
        return None


def new_key_in(
    answer: str, question: Question, site: Site
) -> tuple[bytes, bytes, int] | None:
    """Credential, public half and count of a passkey just made; None when wrong."""
    try:
        made = webauthn.verify_registration_response(
            credential=answer[:LONGEST_ANSWER],
            expected_challenge=question.challenge,
            expected_rp_id=site.domain,
            expected_origin=site.origin,
        )
    except WRONG:
        return None
    return made.credential_id, made.credential_public_key, made.sign_count


def count_in(
    answer: str, question: Question, site: Site, key: Kept, *, verified: bool
) -> int | None:
    """What the device counts now, when the answer is right; the database compares it
    with what it counted before. `verified`: it must have seen who holds it."""
    try:
        found = webauthn.verify_authentication_response(
            credential=answer[:LONGEST_ANSWER],
            expected_challenge=question.challenge,
            expected_rp_id=site.domain,
            expected_origin=site.origin,
            credential_public_key=key.public_key,
            credential_current_sign_count=0,
            require_user_verification=verified,
        )
    except WRONG:
        return None
    return found.new_sign_count


def _question(aim: Aim, person: UUID | None) -> tuple[bytes, str]:
    challenge = secrets.token_bytes(32)
    said = {
        "challenge": challenge.hex(),
        "person": str(person or ""),
        "asked_at": clock.now().isoformat(),
    }
    return challenge, signing.dumps(said, salt=_salt(aim))


def _described(kept: list[Kept]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=one.credential) for one in kept]


def _salt(aim: Aim) -> str:
    return f"passkey: {aim.value}"
