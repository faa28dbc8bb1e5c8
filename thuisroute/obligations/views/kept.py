"""How every article is kept at every party: today, and as it was at an evaluation."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.queries.evidence import evidence
from thuisroute.obligations.queries.kept_at import overview_at
from thuisroute.obligations.queries.overview import ArticleLine, Overview, kept_overview
from thuisroute.obligations.rules.kept import NOTHING, Band
from thuisroute.obligations.rules.period import Period
from thuisroute.obligations.views.kept_figures import drawn
from thuisroute.obligations.views.said import named, said
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role

LEGEND = tuple(Band)


@require_GET
@signed_in
def kept_page(request: ActorRequest) -> HttpResponse:
    """Of a year or a quarter, as it stands today."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    period = Period.parse(request.GET.get("period", ""), clock.today())
    overview, _version, before = kept_overview(request.actor, period)
    address = f"{reverse('kept_file')}?period={period}"
    return render(
        request,
        "obligations/overview.jinja",
        _page(overview, address)
        | {
            "kept_before": before,
            "may_evaluate": may(request.actor.role, Capability.EVALUATE_AGREEMENT),
        },
    )


@require_GET
@signed_in
def evidence_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """The figures that were kept with an evaluation, and what came out of it."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    found = evidence(request.actor, key)
    address = reverse("evidence_file", args=[key])
    page = _page(overview_at(request.actor, found), address) | {"evidence": found}
    return render(request, "obligations/evidence.jinja", page)


def _page(overview: Overview, address: str) -> dict[str, Any]:
    everybody = overview.by_party
    return {
        "period": overview.period,
        "parties": [
            name or gettext("No organisation yet") for _key, name in overview.parties
        ],
        "rows": [_row(one, overview) for one in overview.articles],
        "sums": [everybody[key] for key, _name in overview.parties],
        "everybody": overview.everybody,
        "bands": LEGEND,
        "file": address,
    }


def _row(one: ArticleLine, overview: Overview) -> dict[str, Any]:
    line = one.line
    return {
        "number": one.number,
        "summary": said(one.article.summary) if one.article else "",
        "version": one.version,
        "earlier": one.version is not None or one.article is None,
        "together": [named(one.law, seat) for seat in one.together],
        "cells": [line.by_party.get(key, NOTHING) for key, _name in overview.parties],
        "everybody": line.everybody,
        "course": drawn(line.course),
    }
