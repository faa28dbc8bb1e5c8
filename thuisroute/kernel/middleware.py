"""One request is one transaction, and its first statement says who asks."""

from collections.abc import Callable

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from thuisroute.kernel import audit, clock, sessions
from thuisroute.kernel.web import carried

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
            try:
                with clock.held_at(begun.moment):
                    response = self.get_response(request)
            finally:
                audit.origin.reset(seen)
            if response.status_code >= SERVER_ERROR:
                transaction.set_rollback(True)
        return response

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """A database that went away is not an error of the page."""
        if isinstance(exception, OperationalError | InterfaceError):
            connection.close_if_unusable_or_obsolete()
            return unavailable(request)
        return None


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
