"""The questions to the broker that residents sign in with, and what is believed."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from thuisroute.kernel import audit
from thuisroute.parties import identity_provider
from thuisroute.parties.actions.sign_in_with_provider import Returned
from thuisroute.parties.identity_provider import Asked, NotBelievedError

__all__ = ["Asked", "Returned", "ask_broker", "believed"]


def ask_broker(back: str) -> Asked | None:
    """None when the broker does not answer."""
    try:
        return identity_provider.ask(
            back, identity_provider.for_residents(), settings.OWN_OIDC_LEVELS
        )
    except NotBelievedError:
        audit.record("sign_in.broker", kind="session", key="silent", refused=True)
        return None


def believed(returned: Returned) -> Mapping[str, Any] | None:
    """The claims, if they are the broker's answer to this very question and the person
    showed well enough who they are."""
    if not returned.state or returned.state != returned.asked.get("state"):
        return None
    try:
        claims = identity_provider.claims_of(
            returned.back,
            returned.code,
            returned.asked,
            identity_provider.for_residents(),
        )
    except NotBelievedError:
        return None
    return claims if claims.get("acr") in settings.OWN_OIDC_LEVELS else None
