"""The questions to the broker that residents sign in with, and what is believed."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from thuisroute.kernel import audit
from thuisroute.parties import identity_provider
from thuisroute.parties.identity_provider import NotBelievedError
from thuisroute.parties.rules.asking_elsewhere import Asked, Returned


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
    claims = identity_provider.believed(returned, identity_provider.for_residents())
    if claims is None or claims.get("acr") not in settings.OWN_OIDC_LEVELS:
        return None
    return claims
