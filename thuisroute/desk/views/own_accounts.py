"""The way in of a resident to their own file, looked after by the support worker."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from thuisroute.desk.forms.own_accounts import RepresentativeForm
from thuisroute.desk.own_words import GROUNDS_TO_ACT, OWN_KINDS
from thuisroute.desk.qr import qr_picture
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import head
from thuisroute.residents.queries.identities import who
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.end_own_account import end_own_account
from thuisroute.sharing.actions.hand_over_link import (
    IDENTITY,
    hand_over_link,
    link_again,
    running_account,
)
from thuisroute.sharing.actions.name_representative import name_representative
from thuisroute.sharing.queries.own import AccountLine, own_accounts_of
from thuisroute.sharing.rules.own_account import LINK_LASTS, Kind


@never_cache
@signed_in
def own_accounts(request: ActorRequest, key: UUID) -> HttpResponse:
    """Who can read the file themselves; a new link for the resident."""
    _insist(request, key)
    form = RepresentativeForm(None)
    if request.method == "POST":
        if request.POST.get("do") == "resident":
            return _link(request, key, hand_over_link(by=request.actor, resident=key))
        form = RepresentativeForm(request.POST)
        if form.is_valid():
            with refusals_shown(form):
                secret = name_representative(
                    by=request.actor, resident=key, said=form.said()
                )
                return _link(request, key, secret)
    return _page(request, key, form)


@never_cache
@signed_in
def own_account_link(request: ActorRequest, key: UUID) -> HttpResponse:
    """A new link for an account that is there already."""
    if request.method != "POST":
        raise Http404
    account = running_account(request.actor, key)
    return _link(
        request, account.resident_id, link_again(by=request.actor, account=key)
    )


@signed_in
def close_own_account(request: ActorRequest, key: UUID) -> HttpResponse:
    """First the question, then the deed."""
    account = running_account(request.actor, key)
    back = reverse("own_accounts", args=[account.resident_id])
    if request.method == "POST":
        end_own_account(by=request.actor, account=key)
        return done(request, back, gettext("Closed. Whoever was in is out now."))
    page = {"back": back, "name": account.name, "once": uuid4()}
    return render(request, "desk/close_own_account.jinja", page)


def _insist(request: ActorRequest, resident: UUID) -> None:
    insist_on_resident(
        request.actor, resident, domain=IDENTITY, to=Capability.KEEP_OWN_ACCOUNTS
    )


def _link(request: ActorRequest, resident: UUID, secret: str) -> HttpResponse:
    """Shown once, to hand over in person: on paper, or to be read by a phone."""
    address = request.build_absolute_uri(reverse("own_enter", args=[secret]))
    page = {
        "address": address,
        "picture": qr_picture(address),
        "days": LINK_LASTS.days,
        "back": reverse("own_accounts", args=[resident]),
    }
    return render(request, "desk/own_link.jinja", page)


def _page(
    request: ActorRequest, resident: UUID, form: RepresentativeForm
) -> HttpResponse:
    main, person, accounts = head(resident), who(resident), own_accounts_of(resident)
    answers = ask(main, person, accounts)
    named = answers.first(person)
    number = answers.of(main)[0].number
    return render(
        request,
        "desk/own_accounts.jinja",
        {
            "resident": resident,
            "name": named.full_name if named else number,
            "accounts": [_account(one) for one in answers.of(accounts)],
            "of_resident": any(
                one.kind == Kind.RESIDENT for one in answers.of(accounts)
            ),
            "form": form,
            "once": uuid4(),
            "new_key": uuid4,
            "days": LINK_LASTS.days,
        },
    )


def _account(one: AccountLine) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": OWN_KINDS[one.kind],
        "name": one.name,
        "ground": GROUNDS_TO_ACT.get(one.ground, ""),
        "since": one.since,
        "until": one.until,
        "open_until": one.open_until,
        "entered_at": one.entered_at,
    }
