"""Signing in and out, and changing seats."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from thuisroute.desk.arriving import Luggage, keep_token, luggage, welcome
from thuisroute.desk.door_words import why_not_in_words
from thuisroute.desk.forms.sign_in import SignInForm
from thuisroute.desk.sent_elsewhere import other_ways_in
from thuisroute.desk.views.second_step import ask_code, show_offer
from thuisroute.kernel import sessions
from thuisroute.parties.actions.sign_in import (
    SignedIn,
    change_seat,
    passkey_alone,
    sign_in,
)


@sensitive_post_parameters("password")
def login(request: HttpRequest) -> HttpResponse:
    """The sign-in page; a form that was cut off is offered again afterwards."""
    form = SignInForm(request.POST or None)
    along = luggage(request)
    if request.method == "POST" and form.is_valid():
        outcome = sign_in(
            request, form.cleaned_data["email"], form.cleaned_data["password"]
        )
        if outcome.why_not is None:
            return let_in(request, outcome, along)
        form.add_error(None, why_not_in_words(outcome.why_not))
    return render(
        request,
        "desk/login.jinja",
        {
            "form": form,
            "next": along.next,
            "carried": along.carried,
            "demo_people": [],
            "expired": "",
            "passkey": passkey_alone(request),
            **other_ways_in(),
        },
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
        keep_token(response, token)
    return response


def let_in(request: HttpRequest, outcome: SignedIn, along: Luggage) -> HttpResponse:
    """Go on, set up the second factor, or give it."""
    if outcome.seated:
        return welcome(request, outcome.seated, along)
    if outcome.offer:
        return show_offer(request, outcome.offer, along)
    return ask_code(request, outcome.ticket, along)
