"""A device with a passkey, in a few lines: makes real keys and signs real answers."""

import hashlib
import json
import secrets
from dataclasses import dataclass, field

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import bytes_to_base64url

PRESENT, VERIFIED, NEW_KEY = 0x01, 0x04, 0x40


@dataclass
class Device:
    """One key, for one site; `counts` off is a device that never counts."""

    origin: str = "http://testserver"
    counts: bool = True
    verifies: bool = True
    signs: int = 0
    id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def make(self, options: str) -> str:
        """The answer to being asked for a new key."""
        said = json.loads(options)
        public = self.key.public_key().public_numbers()
        half = cbor2.dumps(
            {1: 2, 3: -7, -1: 1, -2: public.x.to_bytes(32), -3: public.y.to_bytes(32)}
        )
        body = (
            self._head(said["rp"]["id"], NEW_KEY)
            + bytes(16)
            + len(self.id).to_bytes(2)
            + self.id
            + half
        )
        made = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": body})
        client = self._client("webauthn.create", said["challenge"])
        return self._answer(attestationObject=made, clientDataJSON=client)

    def use(self, options: str) -> str:
        """The answer to being asked for this key."""
        said = json.loads(options)
        self.signs += self.counts
        body = self._head(said["rpId"], 0)
        client = self._client("webauthn.get", said["challenge"])
        signed = self.key.sign(
            body + hashlib.sha256(client).digest(), ec.ECDSA(SHA256())
        )
        return self._answer(
            authenticatorData=body, clientDataJSON=client, signature=signed
        )

    def _head(self, site: str, flags: int) -> bytes:
        seen = PRESENT | (VERIFIED if self.verifies else 0) | flags
        site_hash = hashlib.sha256(site.encode()).digest()
        return site_hash + bytes([seen]) + self.signs.to_bytes(4)

    def _client(self, kind: str, challenge: str) -> bytes:
        said = {"type": kind, "challenge": challenge, "origin": self.origin}
        return json.dumps(said).encode()

    def _answer(self, **parts: bytes) -> str:
        name = bytes_to_base64url(self.id)
        return json.dumps(
            {
                "id": name,
                "rawId": name,
                "type": "public-key",
                "clientExtensionResults": {},
                "response": {
                    part: bytes_to_base64url(of) for part, of in parts.items()
                },
            }
        )
