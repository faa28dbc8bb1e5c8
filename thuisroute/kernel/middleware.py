"""One request is one transaction, and its first statement says who asks."""

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from thuisroute.kernel import audit, clock, looks, sessions
from thuisroute.kernel.web import carried

REDIRECTS = 300
REFUSALS = 400
SERVER_ERROR = 500

Answer = Callable[[HttpRequest], HttpResponse]


class ActorMiddleware:
    """Opens the transaction, hands the token over, fixes the moment."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            return self._answer(request)
        except (OperationalError, InterfaceError):
            connection.close()
            return unavailable(request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        with transaction.atomic():
            begun = sessions.begin(request.COOKIES.get(settings.TOKEN_COOKIE, ""))
            request.actor = begun.actor  # type: ignore[attr-defined]  # the typed request is ActorRequest
            seen = audit.origin.set(request.META.get("REMOTE_ADDR", ""))
            look = looks.begin()
            try:
                with clock.held_at(begun.moment):
                    response = self.get_response(request)
                    if response.status_code >= SERVER_ERROR:
                        transaction.set_rollback(True)
                    elif begun.actor and not _sends_on(response):
                        _tell(look, request, response.status_code)
            finally:
                looks.end()
                audit.origin.reset(seen)
        return response

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """A database that went away is not an error of the page."""
        if isinstance(exception, OperationalError | InterfaceError):
            connection.close_if_unusable_or_obsolete()
            return unavailable(request)
        return None


def _sends_on(response: HttpResponse) -> bool:
    """Such an answer shows nothing; what was done before it has its own line."""
    return REDIRECTS <= response.status_code < REFUSALS


def _tell(look: looks.Look, request: HttpRequest, status: int) -> None:
    found = request.resolver_match
    page = (found.url_name or "") if found else ""
    keys = (
        [one for one in found.kwargs.values() if isinstance(one, UUID)] if found else []
    )
    key = str(keys[0]) if keys else ""
    if status >= REFUSALS and look.refused is None:
        looks.refused(look.verb, kind=page, key=key, subject=None)
    looks.write(look, page, key)


def unavailable(request: HttpRequest) -> HttpResponse:
    """The database is away for a moment: keep what was typed, offer it again."""
    request.actor = None  # type: ignore[attr-defined]  # the page must not ask the database
    response = render(
        request,
        "desk/errors/503.jinja",
        {
            "fields": carried(request) if request.method == "POST" else [],
            "action": request.get_full_path(),
        },
        status=503,
    )
    response["Retry-After"] = "5"
    return response
