"""Stays elsewhere on the page of today: what waits, and homes that are kept."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.desk.steps import Kind, turn_of
from thuisroute.guidance.queries.pilot_light import ContactDue
from thuisroute.guidance.queries.stays import HomeKeptNews, StayWaiting
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.kernel.actor import Actor
from thuisroute.residents.words import called


def stay_turn(actor: Actor, one: StayWaiting) -> dict[str, Any]:
    """Whoever is there has a day on which it should be over."""
    step = turn_of(actor.role, Kind.STAY, one.state)
    line = {
        "what": str(step.label) if step else one.state,
        "who": called(one.resident_name, one.resident_number),
        "since": one.since,
        "url": reverse("stay", args=[one.id]),
    }
    return line | ({"ends": one.return_on} if one.state == StayState.THERE else {})


def kept_line(one: HomeKeptNews) -> dict[str, Any]:
    """That the home is kept; the day of return only when it is told."""
    line = {
        "what": gettext("Stays elsewhere, the home is kept"),
        "who": called(one.resident_name, one.resident_number),
        "since": one.since,
        "url": reverse("dossier", args=[one.resident_id]),
    }
    return line | ({"ends": one.return_on} if one.return_on else {})


def contact_turn(one: ContactDue) -> dict[str, Any]:
    """Contact after support has ended; a missed one is the older day."""
    return {
        "what": gettext("Contact of the pilot light"),
        "who": called(one.resident_name, one.resident_number),
        "since": one.next_on,
        "url": reverse("pilot_light", args=[one.resident_id]),
    }
