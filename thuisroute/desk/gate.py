"""A party signs the terms of its region before its people get in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import UNSIGNED

# What does not wait for a signature.
OPEN = {"party_terms", "logout", "set_language", "accessibility", "switch_seat"}


class TermsMiddleware:
    """Every other page leads to the terms; the role itself may do nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        """Asks the database nothing."""
        actor: Actor | None = getattr(request, "actor", None)
        page = request.resolver_match
        if actor is None or actor.role != UNSIGNED:
            return None
        if page is not None and page.url_name in OPEN:
            return None
        return HttpResponseRedirect(reverse("party_terms"))
