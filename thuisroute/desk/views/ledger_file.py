"""The quota ledger of one year, as files for a spreadsheet (G4)."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.desk.log_file import log_file
from thuisroute.homes.queries.wording import labels
from thuisroute.kernel import clock, looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.queries.ledger import declined_in, ledger_of
from thuisroute.matching.rules.ledger import year_asked
from thuisroute.matching.words import reason_words
from thuisroute.parties.queries import all_parties_of
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def ledger_file(request: ActorRequest) -> HttpResponse:
    """Homes only: no person stands in it."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    year = year_asked(request.GET.get("year", ""), clock.today().year)
    rows = list(_rows(request.actor, year))
    looks.says("export", rows=len(rows))
    return log_file(f"homes-agreed-and-given-{year}.csv", _columns(), rows)


def _columns() -> dict[str, str]:
    return {
        "year": gettext("Year"),
        "association": gettext("Association"),
        "municipality": gettext("Municipality"),
        "product": gettext("Meant for"),
        "agreed": gettext("Agreed"),
        "offered": gettext("Offered"),
        "withdrawn": gettext("Taken out again"),
        "let_outside": gettext("Let outside this route"),
        "given": gettext("Given"),
        "above": gettext("Proposed above what was agreed"),
    }


def _rows(actor: Actor, year: int) -> Iterator[dict[str, Any]]:
    names = {one.pk: one.name for one in all_parties_of(actor.region)}
    words = labels(law_in_force(actor.region), get_language() or "nl")
    for line in ledger_of(actor, year):
        key = line.key
        yield {
            "year": year,
            "association": names.get(key.association, ""),
            "municipality": words.get(key.municipality, key.municipality),
            "product": words.get(key.product, key.product),
            "agreed": "" if line.agreed is None else line.agreed,
            "offered": line.offered,
            "withdrawn": line.withdrawn,
            "let_outside": line.let_outside,
            "given": line.given,
            "above": line.above,
        }


@require_GET
@signed_in
def declines_file(request: ActorRequest) -> HttpResponse:
    """Why matches ended and which no did not hold, cut off at fives as on the page."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    year = year_asked(request.GET.get("year", ""), clock.today().year)
    rows = list(_declines(request.actor, year))
    looks.says("export", rows=len(rows))
    columns = {
        "year": gettext("Year"),
        "association": gettext("Association"),
        "cause": gettext("Why"),
        "ended": gettext("How often"),
        "not_confirmed": gettext("Said, not confirmed"),
    }
    return log_file(f"why-matches-ended-{year}.csv", columns, rows)


def _declines(actor: Actor, year: int) -> Iterator[dict[str, Any]]:
    names = {one.pk: one.name for one in all_parties_of(actor.region)}
    law, language = law_in_force(actor.region), (get_language() or "nl")[:2]
    for one in declined_in(year):
        yield {
            "year": year,
            "association": names.get(one.association, ""),
            "cause": reason_words(law, one.cause, language),
            "ended": one.ended,
            "not_confirmed": one.not_confirmed,
        }
