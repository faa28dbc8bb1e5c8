"""One's own passkeys: adding, naming, taking away."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from thuisroute.desk.door_words import why_not_in_words
from thuisroute.desk.forms.account import PasswordForm
from thuisroute.desk.forms.passkey import NewPasskeyForm, PasskeyNameForm
from thuisroute.desk.forms.second_factor import CodeForm
from thuisroute.desk.views.account import account_page, wrong_password_in_words
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import ActorRequest, done, sentence, signed_in
from thuisroute.parties.actions.keep_passkeys import (
    NAME_LENGTH,
    add_passkey,
    offer_passkey,
    remove_passkey,
    rename_passkey,
)
from thuisroute.parties.actions.sit_down import WhyNot


@require_POST
@sensitive_post_parameters("own_password")
@signed_in
def new_passkey(request: ActorRequest) -> HttpResponse:
    """The password opens the way to the page that asks the browser."""
    form = NewPasskeyForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        asked = offer_passkey(request, request.actor, given["own_password"])
        if not isinstance(asked, WhyNot):
            page = {"asked": asked, "name": given["name"], "once": uuid4()}
            return render(request, "desk/add_passkey.jinja", page)
        form.add_error("own_password", wrong_password_in_words(asked))
    return account_page(request, PasswordForm(), CodeForm(), form)


@require_POST
@signed_in
def my_passkeys(request: ActorRequest) -> HttpResponse:
    """Keep the passkey that the browser has made."""
    sent = request.POST
    why_not = add_passkey(
        request,
        by=request.actor,
        question=sent.get("question", ""),
        answer=sent.get("answer", ""),
        name=named(sent.get("name", "")),
    )
    if why_not is None:
        return done(request, reverse("my_account"), gettext("Your passkey is added."))
    messages.warning(request, why_not_in_words(why_not))
    return HttpResponseRedirect(reverse("my_account"))


@require_POST
@signed_in
def my_passkey(request: ActorRequest, key: UUID) -> HttpResponse:
    """Give one another name, or take it away."""
    account = reverse("my_account")
    if request.POST.get("do") == "remove":
        try:
            remove_passkey(by=request.actor, passkey=key)
        except Refused as refusal:
            messages.warning(request, " ".join(map(sentence, refusal.reasons)))
            return HttpResponseRedirect(account)
        return done(request, account, gettext("The passkey is removed."))
    form = PasskeyNameForm(request.POST)
    if not form.is_valid():
        messages.warning(request, " ".join(map(str, form.errors["name"])))
        return HttpResponseRedirect(account)
    rename_passkey(by=request.actor, passkey=key, name=form.cleaned_data["name"])
    return done(request, account, gettext("The passkey has its new name."))


def named(typed: str) -> str:
    """What was typed, as far as it is a name."""
    return typed.replace("\x00", "").strip()[:NAME_LENGTH] or gettext("Passkey")
