"""What meetings are called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.planning import Way
from thuisroute.meetings.rules.rounds import MeetingKind

KINDS: Mapping[str, Promise] = {
    MeetingKind.TENANCY_REVIEW: _("Talk about living"),
    MeetingKind.PLAN_EVALUATION: _("Evaluation of the plan"),
    MeetingKind.CASE_MEETING: _("Case meeting"),
    MeetingKind.HANDOVER: _("Handover"),
}
STATES: Mapping[str, Promise] = {
    MeetingState.PLANNED: pgettext_lazy("meeting", "Planned"),
    MeetingState.MOVED: pgettext_lazy("meeting", "Moved"),
    MeetingState.CANCELLED: pgettext_lazy("meeting", "Cancelled"),
    MeetingState.HELD: pgettext_lazy("meeting", "Held"),
}
# How a state looks: tone and icon of its badge.
LOOKS: Mapping[str, tuple[str, str]] = {
    MeetingState.PLANNED: ("route", "calendar"),
    MeetingState.MOVED: ("warning", "calendar"),
    MeetingState.CANCELLED: ("neutral", "ban"),
    MeetingState.HELD: ("good", "circle-check"),
}
WAYS: Mapping[str, Promise] = {
    Way.UNSAID: _("Not written down"),
    Way.OFFICE: _("At an office"),
    Way.HOME: _("At the resident's home"),
    Way.PHONE: _("By telephone"),
    Way.VIDEO: _("By video"),
}
ANSWERS: Mapping[str, Promise] = {
    "": _("has not answered yet"),
    "yes": _("comes"),
    "no": _("does not come"),
}
