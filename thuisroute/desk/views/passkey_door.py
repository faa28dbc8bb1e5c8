"""Signing in with a passkey: after the password, alone, or the first time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.desk.arriving import Luggage, luggage, welcome
from thuisroute.desk.door_words import why_not_in_words
from thuisroute.desk.forms.second_factor import CodeForm
from thuisroute.desk.views.second_step import BACK_TO_PASSWORD, ask_code, password_again
from thuisroute.parties.actions.give_passkey import (
    kind_in,
    sign_in_with_passkey_after_password,
    sign_in_with_passkey_alone,
)
from thuisroute.parties.actions.keep_passkeys import (
    add_first_passkey,
    offer_first_passkey,
)
from thuisroute.parties.actions.sit_down import Seated, WhyNot
from thuisroute.parties.rules.passkey_owner import RESIDENT
from thuisroute.sharing.actions.enter_own_file import enter_with_passkey


@require_POST
def give_passkey(request: HttpRequest) -> HttpResponse:
    """In the place of a code; a wrong one is asked again."""
    along, ticket = luggage(request), request.POST.get("ticket", "")
    seated = sign_in_with_passkey_after_password(request, ticket, *_answer(request))
    if seated.why_not is None or seated.why_not in BACK_TO_PASSWORD:
        return _welcome_or_back(request, seated, along)
    form = CodeForm()
    return ask_code(request, ticket, along, form, why_not_in_words(seated.why_not))


@require_POST
def passkey_alone(request: HttpRequest) -> HttpResponse:
    """In the place of the password; a resident's opens their own file."""
    along = luggage(request)
    question, answer = _answer(request)
    if kind_in(answer) == RESIDENT:
        return _own_pages(request, question, answer, along)
    seated = sign_in_with_passkey_alone(request, question, answer)
    return _welcome_or_back(request, seated, along)


@require_POST
def offer_passkey_first(request: HttpRequest) -> HttpResponse:
    """The page that makes a passkey in the place of linking a phone."""
    along, ticket = luggage(request), request.POST.get("ticket", "")
    asked = offer_first_passkey(request, ticket)
    if asked is None:
        return password_again(request, WhyNot.EXPIRED, along)
    page = {
        "asked": asked,
        "ticket": ticket,
        "next": along.next,
        "carried": along.carried,
    }
    return render(request, "desk/first_passkey.jinja", page)


@require_POST
def first_passkey(request: HttpRequest) -> HttpResponse:
    """Kept, and signed in with it."""
    along = luggage(request)
    question, answer = _answer(request)
    seated = add_first_passkey(
        request,
        ticket=request.POST.get("ticket", ""),
        question=question,
        answer=answer,
        name=gettext("First passkey"),
    )
    return _welcome_or_back(request, seated, along)


def _own_pages(
    request: HttpRequest, question: str, answer: str, along: Luggage
) -> HttpResponse:
    entered = enter_with_passkey(request, question, answer)
    if isinstance(entered, WhyNot):
        return password_again(request, entered, along)
    return welcome(request, Seated(entered.token, entered.language), along)


def _answer(request: HttpRequest) -> tuple[str, str]:
    return request.POST.get("question", ""), request.POST.get("answer", "")


def _welcome_or_back(
    request: HttpRequest, seated: Seated, along: Luggage
) -> HttpResponse:
    if seated.why_not is None:
        return welcome(request, seated, along)
    return password_again(request, seated.why_not, along)
