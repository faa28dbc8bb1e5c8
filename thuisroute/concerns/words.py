"""What is chosen from in an outreach file, as people read it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.concerns.rules.due import Deed
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.concerns.rules.outreach import Met, Urgency, Way

URGENCIES: Mapping[str, Promise] = {
    Urgency.TODAY: _("today"),
    Urgency.THIS_WEEK: _("this week"),
    Urgency.CAN_WAIT: _("it can wait"),
}
WAYS: Mapping[str, Promise] = {
    Way.VISIT: _("at the door"),
    Way.STREET: _("in the street"),
    Way.PHONE: _("by phone"),
    Way.LETTER: _("by letter or card"),
    Way.THROUGH_OTHERS: _("through somebody close"),
}
MET: Mapping[str, Promise] = {
    Met.NOBODY: _("nobody there"),
    Met.REFUSED: _("wanted no contact"),
    Met.SHORT: _("short contact"),
    Met.TALK: _("a talk"),
}
# Tone, words, icon.
STATES: Mapping[str, tuple[str, Promise, str]] = {
    OutreachState.REPORTED: ("warning", _("To be assigned"), "hourglass"),
    OutreachState.ASSIGNED: ("route", _("Somebody goes there"), "route"),
    OutreachState.CLOSED: ("neutral", _("Closed"), "flag"),
}
TONES: Mapping[str, tuple[str, str]] = {
    Urgency.TODAY: ("bad", "clock-exclamation"),
    Urgency.THIS_WEEK: ("warning", "clock"),
    Urgency.CAN_WAIT: ("neutral", "circle"),
}
DEEDS: Mapping[str, Promise] = {
    Deed.SEND: _("Send somebody there"),
    Deed.SEEK: _("Seek contact"),
    Deed.EXPLORE: _("Finish the exploratory investigation"),
    Deed.TELL: _("Tell the relative what came of the investigation"),
    Deed.APPLY: _("Send the application to the public prosecutor"),
    Deed.ANSWER: _("Answer the reporter"),
    Deed.LOOK: _("See whether the care has begun"),
}
