"""How often a step towards an eviction is taken, and how often one is prevented."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.concerns.queries.at_stake import KEPT
from thuisroute.concerns.queries.evictions import evictions_counted
from thuisroute.concerns.rules.evicting import PREVENTED
from thuisroute.concerns.said import said
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role

YEARS = 5


@require_GET
@signed_in
def eviction_figures(request: ActorRequest) -> HttpResponse:
    """Of the last years, for who reads how the agreement is kept."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    last = clock.today().year
    years = list(range(last - YEARS + 1, last + 1))
    counted = evictions_counted(years[0], last)
    law = law_in_force(request.actor.region)
    rows = [
        (label, [counted.get(step, {}).get(year, 0) for year in years])
        for step, label in _steps(law)
    ]
    context = {
        "years": years,
        "rows": rows,
        "article": law.eviction.article if law.eviction else "",
        "any": any(number for _label, numbers in rows for number in numbers),
    }
    return render(request, "concerns/eviction_figures.jinja", context)


def _steps(law: Agreement) -> list[tuple[str, str]]:
    """As the agreement lists them, and what was prevented last."""
    if law.eviction is None:
        return []
    steps = [(one.id, said(one.label)) for one in law.eviction.steps]
    return [*steps, (PREVENTED, str(KEPT))]
