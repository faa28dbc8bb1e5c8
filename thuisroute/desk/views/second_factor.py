"""Putting another phone in the place of the one that gives the codes."""

from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from thuisroute.desk.arriving import Luggage
from thuisroute.desk.door_words import why_not_in_words
from thuisroute.desk.forms.account import PasswordForm
from thuisroute.desk.forms.second_factor import CodeForm, FirstCodeForm
from thuisroute.desk.qr import qr_picture
from thuisroute.desk.views.account import account_page
from thuisroute.desk.views.second_step import show_recovery_codes
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.actions.set_up_second_factor import (
    Offer,
    confirm_renewal,
    offer_renewal,
    same_renewal_offer,
)


@require_POST
@sensitive_post_parameters("code")
@signed_in
def renew_second_factor(request: ActorRequest) -> HttpResponse:
    """A code of the present phone, or a recovery code, opens the way to another."""
    form = CodeForm(request.POST)
    if form.is_valid():
        offer = offer_renewal(request, request.actor, form.cleaned_data["code"])
        if isinstance(offer, Offer):
            return _show(request, offer, FirstCodeForm())
        form.add_error("code", why_not_in_words(offer))
    return account_page(request, PasswordForm(), form)


@require_POST
@sensitive_post_parameters("code", "ticket")
@signed_in
def confirm_second_factor(request: ActorRequest) -> HttpResponse:
    """The first code of the new phone puts it in the place of the old one."""
    form = FirstCodeForm(request.POST)
    ticket = request.POST.get("ticket", "")
    if form.is_valid():
        made = confirm_renewal(request.actor, ticket, form.cleaned_data["code"])
        if made.why_not is None:
            along = Luggage(reverse("my_account"), [])
            return show_recovery_codes(request, made.codes, along)
        form.add_error("code", why_not_in_words(made.why_not))
    offer = same_renewal_offer(request.actor, ticket)
    if offer is None:
        messages.warning(request, gettext("It took too long. Give a code once more."))
        return HttpResponseRedirect(reverse("my_account"))
    return _show(request, offer, form)


def _show(request: ActorRequest, offer: Offer, form: FirstCodeForm) -> HttpResponse:
    return render(
        request,
        "desk/set_up_second_factor.jinja",
        {
            "form": form,
            "offer": offer,
            "picture": qr_picture(offer.phone_address),
            "next": "",
            "carried": [],
            "once": uuid4(),
        },
    )
