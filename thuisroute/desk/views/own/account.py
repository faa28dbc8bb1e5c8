"""My way in: passkeys on my devices, and where I am signed in."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_GET, require_POST

from thuisroute.desk.door_words import why_not_in_words
from thuisroute.desk.own_file import own_resident
from thuisroute.desk.sent_elsewhere import broker_name
from thuisroute.desk.views.passkeys import named
from thuisroute.kernel.own_sessions import own_sessions
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import ActorRequest, done, own_page, sentence
from thuisroute.parties.actions.end_sessions import end_sessions
from thuisroute.parties.actions.keep_passkeys import NAME_LENGTH
from thuisroute.parties.queries import passkeys_of
from thuisroute.parties.rules.passkey_owner import RESIDENT
from thuisroute.sharing.actions.keep_own_passkeys import (
    add_own_passkey,
    offer_own_passkey,
    remove_own_passkey,
)
from thuisroute.sharing.queries.own import bound_identity


@require_GET
@own_page
def own_account(request: ActorRequest) -> HttpResponse:
    """No name stands in the list of the device: others may use it too."""
    own_resident(request.actor)
    page = {
        "asked": offer_own_passkey(request, request.actor, gettext("My own pages")),
        "passkeys": passkeys_of(request.actor.user, RESIDENT),
        "sessions": own_sessions(),
        "longest": NAME_LENGTH,
        "new_key": uuid4,
        "broker": broker_name(),
        "bound": bound_identity(request.actor),
    }
    return render(request, "desk/own/account.jinja", page)


@require_POST
@own_page
def own_passkeys(request: ActorRequest) -> HttpResponse:
    """Keep the one that this device has made."""
    sent = request.POST
    try:
        why_not = add_own_passkey(
            request,
            by=request.actor,
            question=sent.get("question", ""),
            answer=sent.get("answer", ""),
            name=named(sent.get("name", "")),
        )
    except Refused as refusal:
        return _not_done(request, " ".join(map(sentence, refusal.reasons)))
    if why_not is not None:
        return _not_done(request, why_not_in_words(why_not))
    said = gettext("Your passkey is there. Next time you come in with it.")
    return done(request, reverse("own_account"), said)


@require_POST
@own_page
def own_passkey_gone(request: ActorRequest, key: UUID) -> HttpResponse:
    """From now on it opens nothing."""
    remove_own_passkey(by=request.actor, passkey=key)
    said = gettext("The passkey is gone. It does not open your pages any more.")
    return done(request, reverse("own_account"), said)


@require_POST
@own_page
def own_sessions_end(request: ActorRequest) -> HttpResponse:
    """One other place, or all of them."""
    ended = end_sessions(by=request.actor, name=request.POST.get("session") or None)
    said = ngettext(
        "You are logged out in %(num)s other place.",
        "You are logged out in %(num)s other places.",
        ended,
    )
    return done(request, reverse("own_account"), said % {"num": ended})


def _not_done(request: ActorRequest, why: str) -> HttpResponse:
    messages.warning(request, why)
    return HttpResponseRedirect(reverse("own_account"))
