"""Whether any group is kept out of a place, in counts that tell of nobody."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.queries.group_words import group_labels, group_words
from thuisroute.matching.queries.ledger import places_between
from thuisroute.matching.rules.places import (
    YEARS,
    Cell,
    by_chance,
    marked,
    since,
    spread_of,
    years_asked,
)
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def who_lives_where(request: ActorRequest) -> HttpResponse:
    """Each group beside everybody, municipality by municipality, and marks by
    neighbourhood."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    law, today = law_in_force(request.actor.region), clock.today()
    years = years_asked(request.GET.get("years", ""))
    first = since(years, today)
    municipalities = {one.code: one.name for one in law.municipalities_on(today)}
    cells = places_between(first, today)
    rows = spread_of(cells, municipalities)
    words = group_labels(law, get_language() or "nl")
    here = reverse("who_lives_where")
    context: dict[str, Any] = {
        "since": first,
        "years": years,
        "scopes": [
            {
                "label": ngettext("%(num)s year", "%(num)s years", one) % {"num": one},
                "url": f"{here}?years={one}",
                "current": one == years,
            }
            for one in sorted(YEARS)
        ],
        "municipalities": list(municipalities.values()),
        "rows": [(group_words(one.group, words), one) for one in rows],
        "marked": [marked_row(one, words, municipalities) for one in marked(cells)],
        "looks": 2 * len(cells),
        "by_chance": by_chance(cells),
        "most": _most(cells),
        "any": any(one.could or one.given.number for one in cells),
    }
    return render(request, "matching/places.jinja", context)


def marked_row(
    one: Cell, words: dict[str, str], municipalities: Mapping[str, str]
) -> dict[str, Any]:
    """One mark in words."""
    return {
        "group": group_words(one.group, words),
        "where": ", ".join(
            part
            for part in (
                municipalities.get(one.municipality, one.municipality),
                one.neighbourhood,
            )
            if part
        ),
        "cell": one,
    }


def _most(cells: list[Cell]) -> int:
    """What the longest bar stands for."""
    numbers = (
        max(one.could, one.proposed.number, one.given.number)
        for one in cells
        if not one.neighbourhood
    )
    return max(numbers, default=0)
