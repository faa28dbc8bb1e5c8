"""Between the door and the page somebody came for: where to, what they had typed."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme

from thuisroute.parties.actions.remember_browser import (
    BROWSER_KNOWN_FOR,
    remember_browser,
)
from thuisroute.parties.actions.sit_down import Seated

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


def welcome(request: HttpRequest, seated: Seated, luggage: Luggage) -> HttpResponse:
    """Signed in: go on, or offer to send again what was typed."""
    response: HttpResponse = HttpResponseRedirect(luggage.next)
    if luggage.carried:
        with translation.override(seated.language):
            response = render(
                request,
                "desk/resend.jinja",
                {"fields": luggage.carried, "action": luggage.next},
            )
    seat(request, response, seated)
    return response


def seat(request: HttpRequest, response: HttpResponse, seated: Seated) -> None:
    """From here on this browser is signed in, is known as this person's, and reads the
    person's own language."""
    keep_token(response, seated.token)
    if seated.person:
        _keep_known(response, remember_browser(request, seated.person))
    response["Content-Language"] = seated.language
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        seated.language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        path=settings.LANGUAGE_COOKIE_PATH,
        domain=settings.LANGUAGE_COOKIE_DOMAIN,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )


def keep_token(response: HttpResponse, token: str) -> None:
    """Give the browser the token of its session, out of reach of scripts."""
    response.set_cookie(
        settings.TOKEN_COOKIE,
        token,
        httponly=True,
        secure=settings.CSRF_COOKIE_SECURE,
        samesite="Lax",
    )


def _keep_known(response: HttpResponse, said: str) -> None:
    response.set_cookie(
        settings.KNOWN_COOKIE,
        said,
        max_age=BROWSER_KNOWN_FOR,
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
