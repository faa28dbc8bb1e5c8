"""Lines of today about meetings and what was decided there."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.meetings.queries.meetings import ToDo, ToMeet
from thuisroute.meetings.words import KINDS
from thuisroute.residents.words import called


def to_meet(one: ToMeet) -> dict[str, Any]:
    """The own seat is asked to it; what it is about stands on its page."""
    return {
        "what": gettext("Say whether you come: %(kind)s")
        % {"kind": str(KINDS[one.kind]).lower()},
        "on": one.starts_at,
        "who": called(one.resident_name, one.resident_number),
        "since": one.planned_on,
        "url": reverse("meeting", args=[one.id]),
    }


def to_carry_out(one: ToDo) -> dict[str, Any]:
    """What was decided for the own seat to do."""
    return {
        "what": gettext("Do what was decided at a meeting"),
        "by": one.due_on,
        "who": called(one.resident_name, one.resident_number),
        "since": one.decided_on,
        "url": reverse("meeting", args=[one.meeting_id]),
    }
