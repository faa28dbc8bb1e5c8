"""The rounds that were kept, newest first, with how often people decided otherwise."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.queries.round_list import (
    RoundRow,
    round_page,
    why_otherwise,
)
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

A_YEAR = timedelta(days=365)


@require_GET
@signed_in
def kept_rounds(request: ActorRequest) -> HttpResponse:
    """A page at a time."""
    insist_on_role(request.actor, Capability.PROPOSE)
    page = round_page(request.actor, request.GET.get("after", ""))
    words = Wording(law_in_force(request.actor.region))
    since = clock.today() - A_YEAR
    context: dict[str, Any] = {
        "rows": [_row(one) for one in page.rows],
        "next": f"{reverse('kept_rounds')}?after={page.after}" if page.after else None,
        "beyond": bool(request.GET.get("after")),
        "since": since,
        "why": [
            (_called(ground, words), number)
            for ground, number in why_otherwise(since)
            if number
        ],
    }
    return render(request, "matching/kept_rounds.jinja", context)


def _row(one: RoundRow) -> dict[str, Any]:
    return {
        "url": reverse("kept_round", args=[one.key]),
        "round": one,
    }


def _called(ground: str, words: Wording) -> str:
    if not ground:
        return _("Another reason, in words")
    rule = words.agreed.rounds
    found = rule.deviation(ground) if rule else None
    return found.label.in_language(words.language) if found else ground
