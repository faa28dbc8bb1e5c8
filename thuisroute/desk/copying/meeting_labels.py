"""How the columns of meetings are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

MEETING_COLUMNS: Mapping[str, Promise] = {
    "added_on": pgettext_lazy("copy", "Added on"),
    "answer": pgettext_lazy("copy", "Answer"),
    "asked_on": pgettext_lazy("copy", "Asked on"),
    "answered_at": pgettext_lazy("copy", "Answered at"),
    "answered_for": pgettext_lazy("copy", "Answered after so many moves"),
    "comes": pgettext_lazy("copy", "Comes"),
    "minutes": pgettext_lazy("copy", "How many minutes"),
    "office_id": pgettext_lazy("copy", "At the office of"),
    "person": pgettext_lazy("copy", "Who"),
    "plan_version": pgettext_lazy("copy", "In version of the plan"),
    "planned_on": pgettext_lazy("copy", "Planned on"),
    "said": pgettext_lazy("copy", "What was said"),
    "sequence": pgettext_lazy("copy", "How often it was moved"),
    "settled_on": pgettext_lazy("copy", "Settled on"),
    "starts_at": pgettext_lazy("copy", "When"),
    "taken_off": pgettext_lazy("copy", "Taken off the agenda"),
    "was_there": pgettext_lazy("copy", "Was there"),
    "way": pgettext_lazy("copy", "Where or how"),
    "with_somebody": pgettext_lazy("copy", "Brings somebody along"),
}
