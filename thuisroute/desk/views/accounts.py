"""The accounts that an administrator looks after, and a lost phone."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import ActorRequest, done, sentence, signed_in
from thuisroute.parties.actions.reset_second_factor import reset_second_factor
from thuisroute.parties.queries import (
    AccountLine,
    account_to_look_after,
    accounts_to_look_after,
)
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.parties.rules.seating import is_idle
from thuisroute.sharing.access import insist_on_role

A_PAGE = 50
LONGEST = 100


@require_GET
@signed_in
def accounts(request: ActorRequest) -> HttpResponse:
    """By name, fifty at a time; narrowed by a part of a name or an address."""
    insist_on_role(request.actor, Capability.RESET_SECOND_FACTOR)
    search = request.GET.get("q", "").replace("\x00", "")[:LONGEST].strip()
    after = _uuid(request.GET.get("after", ""))
    found = accounts_to_look_after(
        request.actor, search=search, after=after, limit=A_PAGE + 1
    )
    shown = found[:A_PAGE]
    more = {"q": search, "after": str(shown[-1].account.id)} if shown else {}
    roles = roles_here(request)
    first = f"{reverse('accounts')}?{urlencode({'q': search})}"
    return render(
        request,
        "desk/accounts.jinja",
        {
            "search": search,
            "rows": [row_of(one, roles) for one in shown],
            "asks_factor": settings.SECOND_FACTOR,
            "first": first if after else None,
            "next": f"{reverse('accounts')}?{urlencode(more)}"
            if len(found) > A_PAGE
            else None,
        },
    )


@signed_in
def reset_lost_phone(request: ActorRequest, key: UUID) -> HttpResponse:
    """First the question whether it is really them, then the deed."""
    insist_on_role(request.actor, Capability.RESET_SECOND_FACTOR)
    line = account_to_look_after(request.actor, key)
    if line is None:
        raise Http404
    against: list[str] = []
    if request.method == "POST":
        try:
            reset_second_factor(by=request.actor, person=key)
        except Refused as refusal:
            against = [sentence(reason) for reason in refusal.reasons]
        else:
            said = gettext("Taken away. %(name)s links a phone at the next sign-in.")
            return done(
                request, reverse("accounts"), said % {"name": line.account.name}
            )
    page = {
        "row": row_of(line, roles_here(request)),
        "against": against,
        "once": uuid4(),
    }
    return render(request, "desk/reset_second_factor.jinja", page)


def row_of(line: AccountLine, roles: Mapping[str, str]) -> dict[str, Any]:
    """One account as the pages show it."""
    account = line.account
    return {
        "id": account.id,
        "name": account.name,
        "email": account.email,
        "seats": [seat_in_words(seat, roles) for seat in account.seats],
        "idle": is_idle(account.used_on, clock.today(), settings.IDLE_DAYS),
        "used_on": account.used_on,
        "ways": line.ways,
    }


def seat_in_words(seat: Mapping[str, str], roles: Mapping[str, str]) -> str:
    """Role and party."""
    return f"{roles.get(seat['role'], seat['role'])}, {seat['party']}"


def roles_here(request: ActorRequest) -> Mapping[str, str]:
    """What the region calls its roles."""
    law = law_in_force(request.actor.region)
    language = get_language() or "nl"
    return {role.id: role.label.in_language(language) for role in law.roles}


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
