"""My money: what I owe or get back, and what others pay for my home."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.desk.own_file import own_resident
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, own_page, pressed
from thuisroute.money.actions.approve_shares import approve_shares
from thuisroute.money.queries.checks import checks_of
from thuisroute.money.queries.entries import costs_at, owed_at, settlements_at
from thuisroute.money.queries.in_words import (
    cost_lines,
    kind_lines,
    owed_lines,
    settlement_lines,
)
from thuisroute.money.queries.placement import Placement, placements_of
from thuisroute.money.queries.shares import kinds_of_costs
from thuisroute.money.words import OWN_OUTCOMES


@own_page
def own_money(request: ActorRequest) -> HttpResponse:
    """Every home of mine, the one of now first."""
    actor, resident = request.actor, own_resident(request.actor)
    question = checks_of(actor, resident)
    context = {
        "homes": [_home(actor, one) for one in placements_of(actor, resident)],
        "checked": ask(question).of(question),
        "outcomes": OWN_OUTCOMES,
        "new_key": uuid4,
    }
    return render(request, "desk/own/money.jinja", context)


@require_POST
@own_page
def own_money_agree(request: ActorRequest, key: UUID) -> HttpResponse:
    """Yes to a share of my own."""
    back = reverse("own_money")
    return pressed(
        request,
        lambda: approve_shares(by=request.actor, arrangement=key),
        at=back,
        said=gettext("Saved. You said yes."),
    )


def _home(actor: Actor, here: Placement) -> dict[str, Any]:
    costs, settlements = costs_at(actor, here), settlements_at(actor, here)
    kinds = kind_lines(kinds_of_costs(actor, here), here, actor)
    paid = settlement_lines(settlements, here, actor)
    return {
        "name": here.home,
        "owed": owed_lines(owed_at(actor, here, costs, settlements), here, actor),
        "costs": [
            one
            for one in cost_lines(costs, here, actor)
            if not one["is_back"] and not one["taken_back"]
        ],
        "asked": [one for one in kinds if one["proposal"] and one["proposal"]["mine"]],
        "agreed": [one for one in kinds if one["shares"]],
        "paid": [one for one in paid if one["mine"] and not one["undone"]],
    }
