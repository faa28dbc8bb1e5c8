"""The second half of signing in: a code, or setting up where codes come from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from thuisroute.desk.arriving import Luggage, luggage, seat, welcome
from thuisroute.desk.door_words import why_not_in_words
from thuisroute.desk.forms.second_factor import CodeForm, FirstCodeForm
from thuisroute.desk.forms.sign_in import SignInForm
from thuisroute.desk.qr import qr_picture
from thuisroute.desk.sent_elsewhere import other_ways_in
from thuisroute.parties.actions.give_code import sign_in_with_code
from thuisroute.parties.actions.set_up_second_factor import (
    Offer,
    confirm_first,
    same_first_offer,
)
from thuisroute.parties.actions.sign_in import passkey_alone, ways_on
from thuisroute.parties.actions.sit_down import WhyNot

BACK_TO_PASSWORD = {
    WhyNot.EXPIRED,
    WhyNot.SET_UP_ALREADY,
    WhyNot.NO_SEAT,
    WhyNot.IDLE,
}


@require_POST
@sensitive_post_parameters("code", "ticket")
def give_code(request: HttpRequest) -> HttpResponse:
    """A right code opens the session; a wrong one is asked again."""
    form, along = CodeForm(request.POST), luggage(request)
    ticket = request.POST.get("ticket", "")
    if form.is_valid():
        seated = sign_in_with_code(request, ticket, form.cleaned_data["code"])
        if seated.why_not is None:
            return welcome(request, seated, along)
        if seated.why_not in BACK_TO_PASSWORD:
            return password_again(request, seated.why_not, along)
        form.add_error("code", why_not_in_words(seated.why_not))
    return ask_code(request, ticket, along, form)


@require_POST
@sensitive_post_parameters("code", "ticket")
def set_up(request: HttpRequest) -> HttpResponse:
    """The first right code links the phone; then the recovery codes, once."""
    form, along = FirstCodeForm(request.POST), luggage(request)
    ticket = request.POST.get("ticket", "")
    if form.is_valid():
        made = confirm_first(ticket, form.cleaned_data["code"])
        if made.why_not is None:
            with translation.override(made.seated.language):
                response = show_recovery_codes(request, made.codes, along)
            seat(request, response, made.seated)
            return response
        if made.why_not in BACK_TO_PASSWORD:
            return password_again(request, made.why_not, along)
        form.add_error("code", why_not_in_words(made.why_not))
    offer = same_first_offer(ticket)
    if offer is None:
        return password_again(request, WhyNot.EXPIRED, along)
    return show_offer(request, offer, along, form)


def ask_code(
    request: HttpRequest,
    ticket: str,
    along: Luggage,
    form: CodeForm | None = None,
    wrong: str = "",
) -> HttpResponse:
    """The page that asks a code, a passkey, or either; `wrong` is about a passkey."""
    return render(
        request,
        "desk/give_code.jinja",
        {
            "form": form or CodeForm(),
            "ticket": ticket,
            "ways": ways_on(request, ticket),
            "wrong": wrong,
            "next": along.next,
            "carried": along.carried,
        },
    )


def show_offer(
    request: HttpRequest,
    offer: Offer,
    along: Luggage,
    form: FirstCodeForm | None = None,
) -> HttpResponse:
    """The page that links a phone while signing in."""
    return render(
        request,
        "desk/set_up_second_factor.jinja",
        {
            "form": form or FirstCodeForm(),
            "offer": offer,
            "picture": qr_picture(offer.phone_address),
            "next": along.next,
            "carried": along.carried,
            "once": None,
        },
    )


def show_recovery_codes(
    request: HttpRequest, codes: tuple[str, ...], along: Luggage
) -> HttpResponse:
    """The only time that they are shown."""
    return render(
        request,
        "desk/recovery_codes.jinja",
        {"codes": codes, "action": along.next, "fields": along.carried},
    )


def password_again(
    request: HttpRequest, why_not: WhyNot, along: Luggage
) -> HttpResponse:
    """The sign-in page once more, with why."""
    return render(
        request,
        "desk/login.jinja",
        {
            "form": SignInForm(),
            "next": along.next,
            "carried": along.carried,
            "demo_people": [],
            "expired": why_not_in_words(why_not),
            "passkey": passkey_alone(request),
            **other_ways_in(),
        },
    )
