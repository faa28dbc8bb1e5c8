"""The terms of the region: to read, to sign, to see who signed."""

from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import terms_in
from thuisroute.desk.arriving import keep_token
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import ActorRequest, done, sentence, signed_in
from thuisroute.parties.actions.sign_in import change_seat
from thuisroute.parties.actions.sign_terms import sign_terms
from thuisroute.parties.queries import TermsStatus, terms_status
from thuisroute.parties.rules.capabilities import UNSIGNED


@signed_in
def party_terms(request: ActorRequest) -> HttpResponse:
    """Whoever came in before the signature goes on from here after it."""
    against: list[str] = []
    status = terms_status(request.actor)
    if request.method == "POST" and status.asked:
        if status.signed is not None:
            return _work(request, gettext("Your organisation has signed the terms."))
        try:
            sign_terms(by=request.actor, version=request.POST.get("version", ""))
        except Refused as refusal:
            against = [sentence(reason) for reason in refusal.reasons]
        else:
            return _work(request, gettext("You have signed for your organisation."))
    return render(request, "desk/party_terms.jinja", _shown(request, status, against))


def _shown(
    request: ActorRequest, status: TermsStatus, against: list[str]
) -> dict[str, object]:
    language = get_language() or "nl"
    said = terms_in(request.actor.region, status.asked)
    return {
        "status": status,
        "against": against,
        "waits": request.actor.role == UNSIGNED,
        "title": said.title.in_language(language) if said else "",
        "paragraphs": [one.in_language(language) for one in said.text] if said else [],
        "source": said.source.in_language(language) if said else "",
        "once": uuid4(),
    }


def _work(request: ActorRequest, said: str) -> HttpResponse:
    """A new session, in the role of the seat."""
    token = change_seat(request.actor, request.actor.seat)
    if token is None:
        return HttpResponseRedirect(reverse("login"))
    response = done(request, reverse("today"), said)
    keep_token(response, token)
    return response
