"""What will be destroyed in the coming months, and what has been."""

from collections.abc import Mapping
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import clock, looks
from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.kept_records import (
    MOST,
    DestroyedLine,
    by_class,
    coming_before,
    destroyed_lines,
)

MONTHS = (1, 3, 6, 12)
USUAL = 3


@require_GET
@signed_in
def coming(request: ActorRequest) -> HttpResponse:
    """By dossier number: whoever places a hold knows no more of the resident."""
    insist_on_role(request.actor, Capability.MANAGE_RETENTION)
    months = _months(request.GET.get("months", ""))
    rows = coming_before(add_months(clock.today(), months))
    found = ask(rows).of(rows)
    looks.listed(one.resident_id for one in found)
    page = {
        "months": months,
        "choices": MONTHS,
        "rows": found[:MOST],
        "more": len(found) > MOST,
        "labels": _labels(request),
    }
    return render(request, "sharing/coming.jinja", page)


@require_GET
@signed_in
def destroyed(request: ActorRequest) -> HttpResponse:
    """The destruction register: how many rows, of which table, on which term."""
    insist_on_role(request.actor, Capability.MANAGE_RETENTION)
    before = _moment(request.GET.get("before", ""))
    rows = destroyed_lines(before=before)
    found = ask(rows).of(rows)
    page = {
        "rows": by_class(found[:MOST]),
        "labels": _labels(request),
        "first": reverse("destruction_register") if before else None,
        "next": _older(found),
    }
    return render(request, "sharing/destroyed.jinja", page)


def _older(found: list[DestroyedLine]) -> str | None:
    """One run is one moment, which is never cut in two unless it fills a page."""
    if len(found) <= MOST:
        return None
    words = urlencode({"before": found[MOST - 1].at.isoformat()})
    return f"{reverse('destruction_register')}?{words}"


def _labels(request: ActorRequest) -> Mapping[str, str]:
    law = law_in_force(request.actor.region)
    language = get_language() or "nl"
    return {one.id: one.label.in_language(language) for one in law.retention}


def _months(text: str) -> int:
    return next((one for one in MONTHS if str(one) == text), USUAL)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
