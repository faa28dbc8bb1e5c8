"""Signing in with the account at one's own organisation."""

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from thuisroute.desk.arriving import Luggage, luggage
from thuisroute.desk.views.second_step import password_again
from thuisroute.desk.views.sign_in import let_in
from thuisroute.parties.actions.sign_in_with_provider import (
    Returned,
    ask_provider,
    sign_in_with_provider,
)
from thuisroute.parties.actions.sit_down import WhyNot

TEN_MINUTES = 600
_SALT = "what the identity provider was asked"


@require_GET
def to_provider(request: HttpRequest) -> HttpResponse:
    """Send the browser there; it keeps what it must show on coming back."""
    asked = ask_provider(_back(request))
    along = luggage(request)
    if asked is None:
        return password_again(request, WhyNot.PROVIDER_SILENT, along)
    said = {
        "state": asked.state,
        "nonce": asked.nonce,
        "verifier": asked.verifier,
        "next": along.next,
    }
    response = HttpResponseRedirect(asked.address)
    response.set_cookie(
        settings.SIGN_ON_COOKIE,
        signing.dumps(said, salt=_SALT),
        max_age=TEN_MINUTES,
        httponly=True,
        secure=settings.CSRF_COOKIE_SECURE,
        samesite="Lax",
    )
    return response


@require_GET
def from_provider(request: HttpRequest) -> HttpResponse:
    """Back again, with a code that the provider turns into who this is."""
    back, said = _back(request), _asked(request)
    along = Luggage(said.get("next", "/"), [])
    returned = Returned(
        back=back,
        code=request.GET.get("code", ""),
        state=request.GET.get("state", ""),
        asked=said,
    )
    outcome = sign_in_with_provider(returned)
    if outcome.why_not is not None:
        response = password_again(request, outcome.why_not, along)
    else:
        response = let_in(request, outcome, along)
    response.delete_cookie(settings.SIGN_ON_COOKIE, samesite="Lax")
    return response


def _back(request: HttpRequest) -> str:
    if not settings.OIDC_ISSUER:
        raise Http404
    return request.build_absolute_uri(reverse("from_provider"))


def _asked(request: HttpRequest) -> dict[str, str]:
    try:
        said: dict[str, str] = signing.loads(
            request.COOKIES.get(settings.SIGN_ON_COOKIE, ""),
            salt=_SALT,
            max_age=TEN_MINUTES,
        )
    except signing.BadSignature:
        return {}
    return said
