"""Outreach in figures, for who does it and who governs the municipality."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from thuisroute.concerns.access import insist_on_counting
from thuisroute.concerns.outreach_words import EXPLORED
from thuisroute.concerns.queries.outreach import agreed_outreach
from thuisroute.concerns.queries.outreach_figures import outreach_counted
from thuisroute.concerns.views.choices import named
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.obligations.rules.period import Period
from thuisroute.parties.rules.capabilities import Capability, may

YEARS_BACK = 2
TERMS: Mapping[str, Promise] = {
    "in_time": _("finished in time"),
    "late": _("finished or still open after the last day"),
    "running": _("still running within the term"),
}


@dataclass(frozen=True)
class Table:
    """Every answer there is, also where nothing was counted."""

    name: str
    title: Promise
    rows: list[tuple[str, int]]


@require_GET
@signed_in
def outreach_figures(request: ActorRequest) -> HttpResponse:
    """Of a whole year: a shorter time would tell of somebody."""
    actor = request.actor
    insist_on_counting(actor)
    agreed = agreed_outreach(actor)
    period = Period.parse(request.GET.get("period", ""), clock.today()).whole_year
    counted = outreach_counted(period.year)
    found = {(one.what, one.of): one.number for one in ask(counted).of(counted)}

    def table(name: str, title: Promise, answers: Mapping[str, object]) -> Table:
        rows = [(str(said), found.get((name, key), 0)) for key, said in answers.items()]
        return Table(name, title, rows)

    context = {
        "period": period,
        "years": [
            {
                "label": str(year),
                "url": f"{reverse('outreach_figures')}?period={year}",
                "current": year == period.year,
            }
            for year in range(clock.today().year - YEARS_BACK, clock.today().year + 1)
        ],
        "opens_files": not may(actor.role, Capability.COUNT_OUTREACH),
        "opened": found.get(("opened", ""), 0),
        "tables": [
            table("closed", _("What came of closed files"), named(agreed.outcomes)),
            table("term", _("Exploratory investigations"), TERMS),
            table("explored", _("What came of investigations"), EXPLORED),
        ],
    }
    return render(request, "concerns/figures.jinja", context)
