"""Signing in with the account at one's own organisation."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from thuisroute.desk.arriving import Luggage, luggage
from thuisroute.desk.sent_elsewhere import Errand
from thuisroute.desk.views.second_step import password_again
from thuisroute.desk.views.sign_in import let_in
from thuisroute.parties.actions.sign_in_with_provider import (
    ask_provider,
    sign_in_with_provider,
)
from thuisroute.parties.actions.sit_down import WhyNot

_ERRAND = Errand(settings.SIGN_ON_COOKIE, "what the identity provider was asked")


@require_GET
def to_provider(request: HttpRequest) -> HttpResponse:
    """Send the browser there; it keeps what it must show on coming back."""
    asked = ask_provider(_back(request))
    along = luggage(request)
    if asked is None:
        return password_again(request, WhyNot.PROVIDER_SILENT, along)
    response = HttpResponseRedirect(asked.address)
    _ERRAND.keep(response, asked, next=along.next)
    return response


@require_GET
def from_provider(request: HttpRequest) -> HttpResponse:
    """Back again, with a code that the provider turns into who this is."""
    returned = _ERRAND.returned(request, _back(request))
    along = Luggage(returned.asked.get("next", "/"), [])
    outcome = sign_in_with_provider(returned)
    if outcome.why_not is not None:
        response = password_again(request, outcome.why_not, along)
    else:
        response = let_in(request, outcome, along)
    _ERRAND.over(response)
    return response


def _back(request: HttpRequest) -> str:
    if not settings.OIDC_ISSUER:
        raise Http404
    return request.build_absolute_uri(reverse("from_provider"))
