"""Whether any group is kept out of a municipality, in counts that tell of nobody."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.queries.ledger import places_since
from thuisroute.matching.rules.places import PRODUCT, spread_of
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

# Long enough for numbers that say something.
LOOKED_BACK = timedelta(days=3 * 365)


@require_GET
@signed_in
def who_lives_where(request: ActorRequest) -> HttpResponse:
    """Of three years: each group beside everybody, municipality by municipality."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    law, today = law_in_force(request.actor.region), clock.today()
    since = today - LOOKED_BACK
    municipalities = {one.code: one.name for one in law.municipalities_on(today)}
    rows = spread_of(places_since(since), municipalities)
    words = Wording(law).labels
    context: dict[str, Any] = {
        "since": since,
        "municipalities": list(municipalities.values()),
        "rows": [(_called(one.group, words), one) for one in rows],
        "kept_out": [
            (
                _called(one.group, words),
                [municipalities[code] for code in one.kept_out_of],
            )
            for one in rows
            if one.kept_out_of
        ],
        "any": any(cell and cell.placed for one in rows for cell in one.cells),
    }
    return render(request, "matching/places.jinja", context)


def _called(group: str, words: dict[str, str]) -> str:
    if group.startswith(PRODUCT):
        product = group.removeprefix(PRODUCT)
        return words.get(product, product)
    return {
        "household": _("More than one person"),
        "step_free": _("Needs a home without steps"),
        "more_support": _("More support than half of everybody"),
    }[group]
