"""Signing in and out, and changing seats."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from thuisroute.desk.forms.sign_in import SignInForm
from thuisroute.kernel import sessions
from thuisroute.parties.actions.sign_in import SignedIn, change_seat, sign_in

CARRIED = "carried-"


@sensitive_post_parameters("password")
def login(request: HttpRequest) -> HttpResponse:
    """The sign-in page; a form that was cut off is offered again afterwards."""
    form = SignInForm(request.POST or None)
    carried = _carried(request)
    target = _local(request.POST.get("next") or request.GET.get("next") or "/")
    if request.method == "POST" and form.is_valid():
        outcome = sign_in(
            request, form.cleaned_data["email"], form.cleaned_data["password"]
        )
        if outcome.token:
            return _welcome(request, outcome.token, target, carried)
        form.add_error(None, _why_not(outcome))
    return render(
        request,
        "desk/login.jinja",
        {"form": form, "next": target, "carried": carried, "demo_people": []},
    )


@require_POST
def logout(_request: HttpRequest) -> HttpResponse:
    """End the session in the database; the cookie is worth nothing afterwards."""
    sessions.close_session()
    response = HttpResponseRedirect(reverse("login"))
    response.delete_cookie(settings.TOKEN_COOKIE)
    return response


@require_POST
def switch_seat(request: HttpRequest, key: UUID) -> HttpResponse:
    """Sit down in another seat of one's own."""
    actor = getattr(request, "actor", None)
    token = change_seat(actor, key) if actor else None
    response = HttpResponseRedirect(reverse("today"))
    if token:
        _keep(response, token)
    return response


def _welcome(
    request: HttpRequest, token: str, target: str, carried: list[tuple[str, str]]
) -> HttpResponse:
    response: HttpResponse = HttpResponseRedirect(target)
    if carried:
        response = render(
            request, "desk/resend.jinja", {"fields": carried, "action": target}
        )
    _keep(response, token)
    return response


def _keep(response: HttpResponse, token: str) -> None:
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


def _local(target: str) -> str:
    """An address of our own, or the start page."""
    fine = url_has_allowed_host_and_scheme(target, allowed_hosts=None)
    return target if fine else "/"


def _why_not(outcome: SignedIn) -> str:
    if outcome.locked:
        return _(
            "Too many wrong passwords. Try again in a quarter of an hour, or ask "
            "your administrator for help."
        )
    if outcome.no_seat:
        return _(
            "Your account has no workplace at the moment. Ask the administrator of "
            "your organisation."
        )
    return _("This e-mail address and password do not belong together. Try again.")
