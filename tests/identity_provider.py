"""A small identity provider of its own process: real keys, real signatures, real codes.

`python -m tests.identity_provider` prints its address. What it says of the next person
is told to it at /next; `spoil` makes it lie in one way.
"""

import base64
import hashlib
import json
import secrets
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "thuisroute", "een geheim van de test"


@dataclass
class State:
    """Its key, the next person, and the codes it gave out."""

    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "1"}))
    next: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, dict[str, Any]] = field(default_factory=dict)


class Handler(BaseHTTPRequestHandler):
    """Discovery, keys, authorization without a page, tokens."""

    state = State()

    @property
    def issuer(self) -> str:
        return f"http://{self.headers['Host']}"

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path == "/.well-known/openid-configuration":
            self._say(
                issuer=self.issuer,
                authorization_endpoint=f"{self.issuer}/authorize",
                token_endpoint=f"{self.issuer}/token",
                jwks_uri=f"{self.issuer}/keys",
            )
        elif asked.path == "/keys":
            self._say(keys=[self.state.key.as_dict(private=False)])
        elif asked.path == "/authorize":
            self._authorize(dict(parse_qsl(asked.query)))
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/next":
            self.state.next = json.loads(body)
            self._say(ok=True)
        else:
            self._token({name: of[0] for name, of in parse_qs(body.decode()).items()})

    def _authorize(self, asked: dict[str, str]) -> None:
        """Everybody is signed in here at once, as whoever is next."""
        assert asked["code_challenge_method"] == "S256"
        assert asked["response_type"] == "code"
        code = secrets.token_urlsafe(16)
        self.state.codes[code] = {"asked": asked, "said": dict(self.state.next)}
        back = urlencode({"code": code, "state": asked["state"]})
        self.send_response(302)
        self.send_header("Location", f"{asked['redirect_uri']}?{back}")
        self.end_headers()

    def _token(self, sent: dict[str, str]) -> None:
        kept = self.state.codes.pop(sent.get("code", ""), None)
        known = base64.b64encode(f"{CLIENT}:{SECRET}".replace(" ", "+").encode())
        raw = base64.b64encode(f"{CLIENT}:{SECRET}".encode())
        given = self.headers.get("Authorization", "").removeprefix("Basic ").encode()
        proof = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(proof).rstrip(b"=").decode()
        if (
            kept is None
            or given not in {known, raw}
            or challenge != kept["asked"]["code_challenge"]
            or sent.get("redirect_uri") != kept["asked"]["redirect_uri"]
        ):
            self._say(status=400, error="invalid_grant")
            return
        self._say(
            access_token=secrets.token_urlsafe(16),
            token_type="Bearer",
            expires_in=60,
            id_token=self._signed(kept["asked"], kept["said"]),
        )

    def _signed(self, asked: dict[str, str], said: dict[str, Any]) -> str:
        spoil = said.pop("spoil", "")
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 60,
            "nonce": asked["nonce"],
            **said,
        }
        lies: dict[str, dict[str, Any]] = {
            "issuer": {"iss": "https://elders.example"},
            "audience": {"aud": "een ander"},
            "late": {"exp": now - 3600, "iat": now - 7200},
            "nonce": {"nonce": "van een ander"},
        }
        claims |= lies.get(spoil, {})
        key = RSAKey.generate_key(2048, {"kid": "1"}) if spoil == "key" else None
        text = jwt.encode({"alg": "RS256", "kid": "1"}, claims, key or self.state.key)
        if spoil == "none":
            head = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
            return f"{head}.{text.split('.')[1]}."
        return text

    def _say(self, status: int = 200, **said: object) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_said: object) -> None:
        """Quiet."""


@contextmanager
def running_provider() -> Iterator[str]:
    """Its address, while the block runs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.identity_provider"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(timeout=10)
        process.stdout.close()


def next_person(provider: str, **said: object) -> None:
    """Who signs in there next, and how it lies about them."""
    request = urllib.request.Request(  # noqa: S310 - our own address
        f"{provider}/next", data=json.dumps(said).encode(), method="POST"
    )
    with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310 - as above
        assert answer.status == 200


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)  # noqa: T201 - its answer
    server.serve_forever()
