"""Money at one placement: who owes whom, what was paid, who bears what."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render

from thuisroute.agreements.words import article_reference
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.money.queries.checks import FINANCE, checks_of, misses_check
from thuisroute.money.queries.entries import costs_at, owed_at, settlements_at
from thuisroute.money.queries.in_words import (
    cost_lines,
    kind_lines,
    language,
    left_open,
    owed_lines,
    settlement_lines,
)
from thuisroute.money.queries.placement import Placement, placement_for, placements_of
from thuisroute.money.queries.shares import kinds_of_costs
from thuisroute.money.words import OUTCOMES
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.identities import identity_of
from thuisroute.residents.words import called
from thuisroute.sharing.queries.policy import domains_shared, residents_shared_with


@signed_in
def placement_money(request: ActorRequest, key: UUID) -> HttpResponse:
    """As far as it concerns the own party; what was looked at only for whom the money
    of the resident is shared with."""
    actor = request.actor
    here = placement_for(actor, key)
    return render(request, "money/page.jinja", _shown(actor, here))


def name_of(actor: Actor, here: Placement) -> str:
    """Who it is, or the number where that is not shared."""
    among = residents_shared_with(actor, domain="identity")
    return called(str(identity_of(here.resident, among=among) or ""), here.number)


def _shown(actor: Actor, here: Placement) -> dict[str, Any]:
    costs, settlements = costs_at(actor, here), settlements_at(actor, here)
    kinds = kinds_of_costs(actor, here)
    return {
        "here": here,
        "name": name_of(actor, here),
        "owed": owed_lines(owed_at(actor, here, costs, settlements), here, actor),
        "costs": cost_lines(costs, here, actor)[::-1],
        "total": sum(one.cents for one in costs),
        "settlements": settlement_lines(settlements, here, actor)[::-1],
        "kinds": kind_lines(kinds, here, actor),
        "left_open": left_open(here),
        "can_enter": any(one.shares for one in kinds),
        "others": [
            one
            for one in placements_of(actor, here.resident)
            if one.match != here.match
        ],
        "look": _look(actor, here),
        "new_key": uuid4,
    }


def _look(actor: Actor, here: Placement) -> dict[str, Any] | None:
    if FINANCE not in domains_shared(actor, here.resident):
        return None
    question = checks_of(actor, here.resident)
    found = ask(question).of(question)
    return {
        "found": found,
        "missing": misses_check(here, found),
        "outcomes": OUTCOMES,
        "checks": may(actor.role, Capability.CHECK_MONEY),
        "article": article_reference(here.law, here.check_article, language())
        if here.check_article
        else None,
    }
