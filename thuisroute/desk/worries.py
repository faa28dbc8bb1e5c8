"""What the page of today asks about concerns and reports, and that in words."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.concerns.queries.in_words import waiting_words
from thuisroute.concerns.queries.reports import ReportWaiting, reports_waiting
from thuisroute.concerns.queries.waiting import ConcernWaiting, concerns_waiting
from thuisroute.desk.due_groups import SHOWN
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.words import called

Worry = ConcernWaiting | ReportWaiting


def worries_asked(actor: Actor) -> list[Question[Any]]:
    """Concerns in which something waits, and what people outside reported."""
    asked: list[Question[Any]] = [*concerns_waiting(actor, limit=SHOWN + 1)]
    if may(actor.role, Capability.RECEIVE_REPORTS):
        asked.append(reports_waiting(actor, limit=SHOWN + 1))
    return asked


def worry_line(actor: Actor, one: Worry) -> dict[str, Any]:
    """As a line of whose turn it is."""
    if isinstance(one, ConcernWaiting):
        return _concern(actor, one)
    return {
        "what": gettext("Look at a report"),
        "who": one.whereabouts,
        "since": one.reported_on,
        "url": reverse("report", args=[one.id]),
    }


def _concern(actor: Actor, one: ConcernWaiting) -> dict[str, Any]:
    """Of the own organisation, or of another that lets it wait too long."""
    what = gettext("Concern: %(what)s") % {"what": waiting_words(one)}
    if one.party_id not in {None, actor.party}:
        what = gettext("%(party)s is late. %(what)s") % {
            "party": one.party_name,
            "what": what,
        }
    return {
        "what": what,
        "who": called(one.resident_name, one.resident_number),
        "due": one.due_on,
        "since": one.due_on,
        "url": reverse("concern", args=[one.concern_id]),
    }
