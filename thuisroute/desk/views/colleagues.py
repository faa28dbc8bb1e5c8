"""Colleagues: their seats, an account that was switched off, an invitation."""

from collections.abc import Iterator
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from thuisroute.agreements.queries import law_in_force
from thuisroute.desk.forms.colleague import InviteForm, SeatForm
from thuisroute.desk.views.accounts import roles_here, row_of, seat_in_words
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    refusals_shown,
    sentence,
    signed_in,
)
from thuisroute.parties.actions.invite_colleague import invite_colleague
from thuisroute.parties.actions.keep_seats import end_seat, give_seat, switch_on
from thuisroute.parties.queries import (
    AccountLine,
    account_to_look_after,
    parties_in_reach,
)
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def account(request: ActorRequest, key: UUID) -> HttpResponse:
    """One colleague, and what an administrator can do."""
    line = _line(request, key)
    return _page(request, line, SeatForm(_places(request)))


@require_POST
@signed_in
def give(request: ActorRequest, key: UUID) -> HttpResponse:
    """Another seat for somebody who works here already."""
    line = _line(request, key)
    form = SeatForm(_places(request), request.POST)
    if form.is_valid():
        party, role = form.chosen()
        with refusals_shown(form):
            give_seat(by=request.actor, person=key, party=party, role=role)
            return done(request, _address(key), gettext("The workplace is given."))
    return _page(request, line, form)


@require_POST
@signed_in
def end(request: ActorRequest, key: UUID, seat: UUID) -> HttpResponse:
    """At once, with whatever was open in it."""
    line = _line(request, key)
    if str(seat) not in {one["id"] for one in line.account.seats}:
        raise Http404
    try:
        end_seat(by=request.actor, seat=seat)
    except Refused as refusal:
        messages.warning(request, " ".join(map(sentence, refusal.reasons)))
        return HttpResponseRedirect(_address(key))
    left = len(line.account.seats) > 1
    where = _address(key) if left else reverse("accounts")
    said = gettext("The workplace has ended, and %(name)s is signed out there.")
    return done(request, where, said % {"name": line.account.name})


@require_POST
@signed_in
def on(request: ActorRequest, key: UUID) -> HttpResponse:
    """Switch on an account that was not used for long."""
    _line(request, key)
    try:
        switch_on(by=request.actor, person=key)
    except Refused as refusal:
        messages.warning(request, " ".join(map(sentence, refusal.reasons)))
        return HttpResponseRedirect(_address(key))
    return done(request, _address(key), gettext("The account is switched on."))


@signed_in
def invite(request: ActorRequest) -> HttpResponse:
    """The link is shown once, to be handed over."""
    insist_on_role(request.actor, Capability.KEEP_SEATS)
    form = InviteForm(_places(request), request.POST or None)
    if request.method == "POST" and form.is_valid():
        party, role = form.chosen()
        said = form.cleaned_data
        with refusals_shown(form):
            token = invite_colleague(
                by=request.actor,
                email=said["email"],
                name=said["name"],
                party=party,
                role=role,
            )
            return _invited(request, token, said["name"])
    page = {"form": form, "once": uuid4()}
    return render(request, "desk/invite_colleague.jinja", page)


def _invited(request: ActorRequest, token: str | None, name: str) -> HttpResponse:
    if token is None:
        said = gettext("Somebody with this address had an account, and got the seat.")
        return done(request, reverse("accounts"), said)
    link = request.build_absolute_uri(reverse("invitation", args=[token]))
    return render(request, "desk/invited.jinja", {"link": link, "name": name})


def _line(request: ActorRequest, key: UUID) -> AccountLine:
    insist_on_role(request.actor, Capability.KEEP_SEATS)
    line = account_to_look_after(request.actor, key)
    if line is None:
        raise Http404
    return line


def _page(request: ActorRequest, line: AccountLine, form: SeatForm) -> HttpResponse:
    roles = roles_here(request)
    seats = [
        {
            "id": seat["id"],
            "name": seat_in_words(seat, roles),
            "claimed": seat["given_by"] == "claims",
        }
        for seat in line.account.seats
    ]
    page = {"row": row_of(line, roles), "seats": seats, "form": form, "new_key": uuid4}
    return render(request, "desk/colleague.jinja", page)


def _places(request: ActorRequest) -> Iterator[tuple[str, str]]:
    law = law_in_force(request.actor.region)
    roles = roles_here(request)
    for party in parties_in_reach(request.actor):
        for role in law.roles:
            if party.kind in role.held_by:
                yield f"{party.pk}|{role.id}", f"{party.name}: {roles[role.id]}"


def _address(key: UUID) -> str:
    return reverse("account", args=[key])
