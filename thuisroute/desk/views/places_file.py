"""Who could live, was proposed and came to live where, as a file for a spreadsheet."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET

from thuisroute.agreements.queries import law_in_force
from thuisroute.desk.log_file import log_file
from thuisroute.kernel import clock, looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.queries.group_words import group_labels, group_words
from thuisroute.matching.queries.ledger import places_between
from thuisroute.matching.rules.places import since, years_asked
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_GET
@signed_in
def places_file(request: ActorRequest) -> HttpResponse:
    """Counts that are cut off at fives, also by neighbourhood: no person is in it."""
    insist_on_role(request.actor, Capability.SEE_COMPLIANCE)
    today = clock.today()
    first = since(years_asked(request.GET.get("years", "")), today)
    rows = list(_rows(request.actor, first, today))
    looks.says("export", rows=len(rows))
    return log_file(f"who-lives-where-since-{first}.csv", _columns(), rows)


def _columns() -> dict[str, str]:
    return {
        "group": gettext("Who"),
        "municipality": gettext("Municipality"),
        "neighbourhood": gettext("Neighbourhood"),
        "could": gettext("A home there fitted"),
        "proposed": gettext("Proposed"),
        "proposed_expected": gettext("Proposed, expected"),
        "few_proposed": gettext("Proposed, fewer than chance explains"),
        "given": gettext("Came to live there"),
        "given_expected": gettext("Came to live there, expected"),
        "few_given": gettext("Came to live there, fewer than chance explains"),
    }


def _rows(actor: Actor, first: date, today: date) -> Iterator[dict[str, Any]]:
    words = group_labels(law_in_force(actor.region), get_language() or "nl")
    said = {True: gettext("yes"), False: gettext("no")}
    for one in places_between(first, today):
        yield {
            "group": group_words(one.group, words),
            "municipality": words.get(one.municipality, one.municipality),
            "neighbourhood": one.neighbourhood,
            "could": one.could,
            "proposed": one.proposed.number,
            "proposed_expected": one.proposed.expected,
            "few_proposed": said[one.proposed.few],
            "given": one.given.number,
            "given_expected": one.given.expected,
            "few_given": said[one.given.few],
        }
