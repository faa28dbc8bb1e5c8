"""What is chosen from in an outreach file and in a concern, as people read it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.rules.concern import ConcernOutcome, MeasureKind, Source
from thuisroute.concerns.rules.due import Deed
from thuisroute.concerns.rules.lifecycle import ConcernState, OutreachState
from thuisroute.concerns.rules.outreach import Met, Urgency, Way
from thuisroute.concerns.rules.reporting import Answer

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
SOURCES: Mapping[str, Promise] = {
    Source.RESIDENT: _("the resident"),
    Source.NEIGHBOUR: _("a neighbour"),
    Source.ASSOCIATION: _("the housing association"),
    Source.PROVIDER: _("the care provider"),
    Source.POLICE: _("the police"),
    Source.EARLY_WARNING: _("a list of payment arrears (early warning)"),
}
MEASURES: Mapping[str, Promise] = {
    MeasureKind.LIVING: _("agreement on living behaviour"),
    MeasureKind.TASK: _("something that somebody does"),
    MeasureKind.MORE_SUPPORT: _("more support"),
    MeasureKind.TIME_OUT: _("a time-out place"),
}
OUTCOMES: Mapping[str, Promise] = {
    ConcernOutcome.OVER: _("it is over"),
    ConcernOutcome.AGREEMENTS_HOLD: _("what was agreed is kept"),
    ConcernOutcome.MORE_SUPPORT: _("there is more support and the home is kept"),
    ConcernOutcome.OTHER_PLACE: _("the resident goes to another place"),
    ConcernOutcome.UNFOUNDED: _("it turned out not to be so"),
}
CONCERN_STATES: Mapping[str, tuple[str, Promise, str]] = {
    ConcernState.OPEN: ("warning", _("Being worked on"), "route"),
    ConcernState.CLOSED: ("neutral", _("Closed"), "flag"),
}
# As who reports it would say it.
SEEN_OUTSIDE: Mapping[str, Promise] = {
    ConcernKind.NUISANCE: _("Noise, quarrels or other nuisance"),
    ConcernKind.POLLUTION: _("Dirt, a bad smell or vermin"),
    ConcernKind.WORRY: _("I am worried about somebody"),
}
# What a reporter is told.
ANSWERS: Mapping[str, Promise] = {
    Answer.LOOKING: _("We have read it and are looking into it."),
    Answer.DONE: _("Something was done about it. Thank you for telling us."),
    Answer.CONTACT: _("We would like to talk with you. Please call us."),
    Answer.ELSEWHERE: _("We cannot do anything about this ourselves."),
}
DEEDS: Mapping[str, Promise] = {
    Deed.SEND: _("Send somebody there"),
    Deed.SEEK: _("Seek contact"),
    Deed.EXPLORE: _("Finish the exploratory investigation"),
    Deed.TELL: _("Tell the relative what came of the investigation"),
    Deed.APPLY: _("Send the application to the public prosecutor"),
    Deed.ANSWER: _("Answer the reporter"),
    Deed.LOOK: _("See whether the care has begun"),
    Deed.REGISTER: _("Register with the transfer point"),
}
