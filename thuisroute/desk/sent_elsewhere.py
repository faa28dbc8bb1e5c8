"""What a browser keeps while it is at an identity provider, and brings back from it.

Signed and for ten minutes; by it the answer is known to be one to our own question.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from thuisroute.parties.rules.asking_elsewhere import Asked, Returned

TEN_MINUTES = 600


def broker_name() -> str:
    """What residents know the broker by; empty where there is none."""
    return settings.OWN_OIDC_NAME if settings.OWN_OIDC_ISSUER else ""


def other_ways_in() -> dict[str, str]:
    """For the page to sign in: who else can say who somebody is."""
    return {
        "organisation": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
        "broker": broker_name(),
    }


@dataclass(frozen=True, slots=True)
class Errand:
    """One way in: the name of its cookie, and a salt so that none goes for another."""

    cookie: str
    salt: str

    def keep(self, response: HttpResponse, asked: Asked, **more: str) -> None:
        """Along with the question; `more` is for our own use on coming back."""
        said = {
            "state": asked.state,
            "nonce": asked.nonce,
            "verifier": asked.verifier,
            **more,
        }
        response.set_cookie(
            self.cookie,
            signing.dumps(said, salt=self.salt),
            max_age=TEN_MINUTES,
            httponly=True,
            secure=settings.CSRF_COOKIE_SECURE,
            samesite="Lax",
        )

    def returned(self, request: HttpRequest, back: str) -> Returned:
        """What came back to the address `back`, with what the browser had kept."""
        return Returned(
            back=back,
            code=request.GET.get("code", ""),
            state=request.GET.get("state", ""),
            asked=self._kept(request),
        )

    def over(self, response: HttpResponse) -> None:
        """Nothing of it stays in the browser."""
        response.delete_cookie(self.cookie, samesite="Lax")

    def _kept(self, request: HttpRequest) -> dict[str, str]:
        try:
            said: dict[str, str] = signing.loads(
                request.COOKIES.get(self.cookie, ""),
                salt=self.salt,
                max_age=TEN_MINUTES,
            )
        except signing.BadSignature:
            return {}
        return said
