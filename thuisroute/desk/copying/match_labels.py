"""How the columns of a match are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

MATCH_COLUMNS: Mapping[str, Promise] = {
    "above_quota": pgettext_lazy("copy", "Above the number of homes that was agreed"),
    "allocated_on": pgettext_lazy("copy", "Allocated on"),
    "answer_by": pgettext_lazy("copy", "Answer before"),
    "careful": pgettext_lazy("copy", "Why it was talked about first"),
    "answers": pgettext_lazy("copy", "An answer to it"),
    "asked": pgettext_lazy("copy", "Asked to confirm it"),
    "cause": pgettext_lazy("copy", "On which ground"),
    "confirm_by": pgettext_lazy("copy", "Last day to confirm it"),
    "ends_as": pgettext_lazy("copy", "What it would become"),
    "no_from": pgettext_lazy("copy", "Where it was when somebody said no"),
    "said_on": pgettext_lazy("copy", "Said on"),
    "said_party_id": pgettext_lazy("copy", "Said by"),
    "decided_party_id": pgettext_lazy("copy", "Decided by"),
    "why_not": pgettext_lazy("copy", "Why it was not confirmed"),
    "cost": pgettext_lazy("copy", "What it cost in points"),
    "decided_at": pgettext_lazy("copy", "Decided at"),
    "ended_cause": pgettext_lazy("copy", "Ended because of"),
    "found_home_id": pgettext_lazy("copy", "Home that the program proposed"),
    "left_out": pgettext_lazy("copy", "The home was left out"),
    "otherwise": pgettext_lazy("copy", "Why it was decided otherwise"),
    "queue_place": pgettext_lazy("copy", "Place in the queue"),
    "undone_at": pgettext_lazy("copy", "Undone at"),
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
    "no_said": pgettext_lazy("copy", "somebody said no, to be confirmed"),
    "confirmed": pgettext_lazy("copy", "confirmed"),
    "not_confirmed": pgettext_lazy("copy", "not confirmed"),
    "taken_back": pgettext_lazy("copy", "taken back"),
    "overtaken": pgettext_lazy("copy", "overtaken by something else"),
    "not_so": pgettext_lazy("copy", "what it rests on is not so"),
    "not_shown": pgettext_lazy("copy", "it was not shown well enough"),
    "solved": pgettext_lazy("copy", "something was found for it"),
    "other_ground": pgettext_lazy("copy", "another ground fits better"),
    "no_time": pgettext_lazy("copy", "there was no time yet"),
}
