"""How the columns of a match are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

MATCH_COLUMNS: Mapping[str, Promise] = {
    "allocated_on": pgettext_lazy("copy", "Allocated on"),
    "answer_by": pgettext_lazy("copy", "Answer before"),
    "careful": pgettext_lazy("copy", "Why it was talked about first"),
    "ended_cause": pgettext_lazy("copy", "Ended because of"),
    "proposed_on": pgettext_lazy("copy", "Proposed on"),
    "spent_offer": pgettext_lazy("copy", "Counted as the one offer"),
    "still_because": pgettext_lazy("copy", "Why it takes longer"),
    "still_on": pgettext_lazy("copy", "Last said that it takes longer on"),
    "talk": pgettext_lazy("copy", "What came of the talk about it"),
    "talked_on": pgettext_lazy("copy", "Talked about on"),
}
MATCH_VALUES: Mapping[str, Promise] = {
    "day_agreed": pgettext_lazy("copy", "a day has been agreed"),
    "resident_thinks": pgettext_lazy("copy", "the resident asked for time"),
    "papers": pgettext_lazy("copy", "papers are still missing"),
    "home_not_ready": pgettext_lazy("copy", "the home cannot be seen yet"),
    "no_time": pgettext_lazy("copy", "there was no time yet"),
}
