"""The conversation with an identity provider (OpenID Connect, authorization code).

With PKCE, state and nonce; what comes back is believed only with the provider's own
signature, for us, now, and in answer to this question.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oidc.core import CodeIDToken
from django.conf import settings
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from thuisroute.kernel import clock
from thuisroute.parties.rules.asking_elsewhere import Asked, Returned

ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"]
KEPT_FOR = timedelta(hours=1)
# The request waits in a transaction: rather say no than wait long.
PATIENCE = 4.0
LEEWAY = 60
WRONG = (
    AuthlibBaseError,
    JoseError,
    httpx2.HTTPError,
    KeyError,
    TypeError,
    ValueError,
)


class NotBelievedError(Exception):
    """The provider did not answer, or not so that it can be believed."""


@dataclass(frozen=True, slots=True)
class Relying:
    """How we are known to a provider, and what we ask of it."""

    issuer: str
    client: str
    secret: str
    scope: str


def for_staff() -> Relying:
    """At the provider of the organisations."""
    return Relying(
        settings.OIDC_ISSUER,
        settings.OIDC_CLIENT_ID,
        settings.OIDC_CLIENT_SECRET,
        "openid email profile",
    )


def for_residents() -> Relying:
    """At the broker that residents sign in with; no more is asked than who it is."""
    return Relying(
        settings.OWN_OIDC_ISSUER,
        settings.OWN_OIDC_CLIENT_ID,
        settings.OWN_OIDC_CLIENT_SECRET,
        "openid",
    )


@dataclass(frozen=True, slots=True)
class Provider:
    """What the provider says of itself; kept for an hour."""

    said: Mapping[str, Any]
    keys: KeySet
    until: datetime


_known: dict[str, Provider] = {}


def ask(back: str, at: Relying, levels: Sequence[str] = ()) -> Asked:
    """`back` is our own address that the provider sends the browser to; `levels` are
    the levels of assurance that will do, the best first."""
    provider = _provider(at)
    state, nonce = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    verifier = secrets.token_urlsafe(48)
    wanted = {"acr_values": " ".join(levels)} if levels else {}
    with _client(back, at) as client:
        address, _ = client.create_authorization_url(
            provider.said["authorization_endpoint"],
            state=state,
            nonce=nonce,
            code_verifier=verifier,
            **wanted,
        )
    return Asked(address, state, nonce, verifier)


def believed(returned: Returned, at: Relying) -> Mapping[str, Any] | None:
    """The claims, if they are the provider's answer to this very question."""
    if not returned.state or returned.state != returned.asked.get("state"):
        return None
    try:
        return _claims_of(returned, at)
    except NotBelievedError:
        return None


def _claims_of(returned: Returned, at: Relying) -> Mapping[str, Any]:
    """What the provider says of who came back with this code."""
    provider = _provider(at)
    try:
        with _client(returned.back, at) as client:
            token = client.fetch_token(
                provider.said["token_endpoint"],
                grant_type="authorization_code",
                code=returned.code,
                code_verifier=returned.asked["verifier"],
            )
        return _checked(token, returned.asked["nonce"], at)
    except WRONG as wrong:
        raise NotBelievedError(type(wrong).__name__) from wrong


def _checked(token: Mapping[str, Any], nonce: str, at: Relying) -> Mapping[str, Any]:
    found = _decoded(token["id_token"], at)
    claims = CodeIDToken(
        found.claims,
        found.header,
        options={
            "iss": {"essential": True, "value": at.issuer},
            "aud": {"essential": True, "value": at.client},
            "sub": {"essential": True},
        },
        params={
            "nonce": nonce,
            "client_id": at.client,
            "access_token": token.get("access_token"),
        },
    )
    claims.validate(now=clock.machine_now().timestamp(), leeway=LEEWAY)
    said: Mapping[str, Any] = dict(claims)
    return said


def _decoded(text: str, at: Relying) -> jwt.Token:
    try:
        return jwt.decode(text, _provider(at).keys, algorithms=ALGORITHMS)
    except (JoseError, ValueError):
        # The provider may have new keys since.
        _known.pop(at.issuer, None)
        return jwt.decode(text, _provider(at).keys, algorithms=ALGORITHMS)


def _provider(at: Relying) -> Provider:
    kept = _known.get(at.issuer)
    if kept is None or kept.until < clock.machine_now():
        kept = _known[at.issuer] = _fetched(at.issuer)
    return kept


def _fetched(issuer: str) -> Provider:
    try:
        with httpx2.Client(timeout=PATIENCE) as web:
            place = f"{issuer.rstrip('/')}/.well-known/openid-configuration"
            said = web.get(place).raise_for_status().json()
            keys = web.get(said["jwks_uri"]).raise_for_status().json()
        if said["issuer"] != issuer:
            raise NotBelievedError("issuer")
        found = KeySet.import_key_set(keys)
    except WRONG as wrong:
        raise NotBelievedError(type(wrong).__name__) from wrong
    return Provider(said, found, clock.machine_now() + KEPT_FOR)


def _client(back: str, at: Relying) -> OAuth2Client:
    return OAuth2Client(
        at.client,
        at.secret,
        scope=at.scope,
        redirect_uri=back,
        code_challenge_method="S256",
        timeout=PATIENCE,
    )
