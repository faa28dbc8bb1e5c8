"""Between the door and the page somebody came for: where to, what they had typed."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

CARRIED = "carried-"


@dataclass(frozen=True, slots=True)
class Luggage:
    """What travels along while somebody signs in."""

    next: str
    carried: list[tuple[str, str]]


def luggage(request: HttpRequest) -> Luggage:
    """An address of our own, and a form that was cut off."""
    asked = request.POST.get("next") or request.GET.get("next") or "/"
    fine = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return Luggage(asked if fine else "/", _carried(request))


def welcome(request: HttpRequest, token: str, luggage: Luggage) -> HttpResponse:
    """Signed in: go on, or offer to send again what was typed."""
    response: HttpResponse = HttpResponseRedirect(luggage.next)
    if luggage.carried:
        response = render(
            request,
            "desk/resend.jinja",
            {"fields": luggage.carried, "action": luggage.next},
        )
    keep_token(response, token)
    return response


def keep_token(response: HttpResponse, token: str) -> None:
    """Give the browser the token of its session, out of reach of scripts."""
    response.set_cookie(
        settings.TOKEN_COOKIE,
        token,
        httponly=True,
        secure=settings.CSRF_COOKIE_SECURE,
        samesite="Lax",
    )


def _carried(request: HttpRequest) -> list[tuple[str, str]]:
    return [
        (name.removeprefix(CARRIED), value)
        for name, values in request.POST.lists()
        if name.startswith(CARRIED)
        for value in values
    ]
