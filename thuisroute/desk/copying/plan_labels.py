"""How the columns of decisions on support and of the plan are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

PLAN_COLUMNS: Mapping[str, Promise] = {
    "agreed_on": pgettext_lazy("copy", "Agreed on"),
    "answer": pgettext_lazy("copy", "Answer"),
    "asked_as": pgettext_lazy("copy", "Asked by"),
    "begun_on": pgettext_lazy("copy", "Begun on"),
    "changed_in": pgettext_lazy("copy", "Changed in version"),
    "called": pgettext_lazy("copy", "Name on the map"),
    "direction": pgettext_lazy("copy", "More or less"),
    "due_on": pgettext_lazy("copy", "By when"),
    "granted_hours": pgettext_lazy("copy", "Hours a month in all"),
    "hours": pgettext_lazy("copy", "Hours of support"),
    "letter_on": pgettext_lazy("copy", "Date of the letter"),
    "letter_reference": pgettext_lazy("copy", "Reference of the letter"),
    "means": pgettext_lazy("copy", "What this person means"),
    "nearness": pgettext_lazy("copy", "How near"),
    "per": pgettext_lazy("copy", "Counted by"),
    "relation": pgettext_lazy("copy", "Who it is"),
    "seen_by": pgettext_lazy("copy", "How you see that it is reached"),
    "set_on": pgettext_lazy("copy", "Set on"),
    "subject": pgettext_lazy("copy", "What was asked about"),
    "wanted": pgettext_lazy("copy", "What you want to reach"),
    "who_does_what": pgettext_lazy("copy", "Who does what"),
    "number": pgettext_lazy("copy", "Number"),
    "words": pgettext_lazy("copy", "Words"),
}
