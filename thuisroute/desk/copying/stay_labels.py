"""How the columns of stays elsewhere are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

STAY_COLUMNS: Mapping[str, Promise] = {
    "asked_on": pgettext_lazy("copy", "Asked on"),
    "begins_on": pgettext_lazy("copy", "First day there"),
    "end_words": pgettext_lazy("copy", "What was said about it"),
    "ended_on": pgettext_lazy("copy", "Ended on"),
    "fell_back_to": pgettext_lazy("copy", "Where to instead"),
    "hours_before": pgettext_lazy("copy", "Hours a month before"),
    "months": pgettext_lazy("copy", "Months between contacts"),
    "next_on": pgettext_lazy("copy", "Next contact"),
    "rent_paid_by": pgettext_lazy("copy", "Who pays the rent meanwhile"),
    "return_on": pgettext_lazy("copy", "Day of going home"),
    "way": pgettext_lazy("copy", "Way"),
    "why": pgettext_lazy("copy", "Why"),
}
