"""What the region wants to reach: targets, expected demand and bids (G1, G2)."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thuisroute.agreements.packs.ambition_words import (
    CLUSTERINGS,
    amount_words,
    each_words,
    period_words,
)
from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.ambition import Demand, Target, together
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.views.bid_table import bid_table
from thuisroute.obligations.views.said import said


@require_GET
@signed_in
def ambition_page(request: ActorRequest) -> HttpResponse:
    """Only what the agreement has; what it leaves open says so."""
    law = law_in_force(request.actor.region)
    context = {
        "title": said(law.title),
        "targets": [_target(law, one) for one in law.targets],
        "demand": [_demand(law, one) for one in law.demand],
        "expected": _expected(law),
        "bids": bid_table(law, clock.today()),
    }
    return render(request, "obligations/ambition.jinja", context)


def _target(law: Agreement, one: Target) -> dict[str, Any]:
    product = law.product(one.product)
    return {
        "article": one.article,
        "product": said(product.label),
        "meaning": said(product.meaning),
        "amount": amount_words(one.amount),
        "unit": f"{said(one.unit)} {each_words(one.amount)}".strip(),
        "per": period_words(one.per),
        "note": said(one.note),
    }


def _demand(law: Agreement, one: Demand) -> dict[str, Any]:
    return {
        "article": one.article,
        "group": said(law.target_group(one.target_group).label),
        "open": one.amount.is_open,
        "amount": amount_words(one.amount),
        "per": period_words(one.per),
        "homes": [said(home) for home in one.homes],
        "clustered": CLUSTERINGS[one.clustered] if one.clustered else "",
        "ways": [said(way) for way in one.by_way_of],
        "note": said(one.note),
    }


def _expected(law: Agreement) -> dict[str, str] | None:
    """All groups together, where all are counted over the same period."""
    periods = {one.per for one in law.demand}
    if len(periods) != 1:
        return None
    return {
        "amount": amount_words(together(one.amount for one in law.demand)),
        "per": period_words(periods.pop()),
        "without": ", ".join(
            said(law.target_group(one.target_group).label)
            for one in law.demand
            if one.amount.is_open
        ),
    }
