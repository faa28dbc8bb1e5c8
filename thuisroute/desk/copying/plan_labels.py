"""How the columns of decisions on support and of the plan are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

PLAN_COLUMNS: Mapping[str, Promise] = {
    "agreed_on": pgettext_lazy("copy", "Agreed on"),
    "answer": pgettext_lazy("copy", "Answer"),
    "asked_as": pgettext_lazy("copy", "Asked by"),
    "avoid": pgettext_lazy("copy", "What does not help"),
    "begun_on": pgettext_lazy("copy", "Begun on"),
    "call": pgettext_lazy("copy", "Whom to call"),
    "changed_in": pgettext_lazy("copy", "Changed in version"),
    "called": pgettext_lazy("copy", "Name on the map"),
    "direction": pgettext_lazy("copy", "More or less"),
    "due_on": pgettext_lazy("copy", "By when"),
    "early_signs": pgettext_lazy("copy", "How it shows early"),
    "granted_hours": pgettext_lazy("copy", "Hours a month in all"),
    "hours": pgettext_lazy("copy", "Hours of support"),
    "helps": pgettext_lazy("copy", "What helps"),
    "known_on": pgettext_lazy("copy", "Known on"),
    "letter_on": pgettext_lazy("copy", "Date of the letter"),
    "letter_reference": pgettext_lazy("copy", "Reference of the letter"),
    "means": pgettext_lazy("copy", "What this person means"),
    "nearness": pgettext_lazy("copy", "How near"),
    "per": pgettext_lazy("copy", "Counted by"),
    "relation": pgettext_lazy("copy", "Who it is"),
    "place": pgettext_lazy("copy", "Where to go for a while"),
    "reported_at": pgettext_lazy("copy", "Written down at"),
    "route": pgettext_lazy("copy", "Which way was taken"),
    "seen_by": pgettext_lazy("copy", "How you see that it is reached"),
    "set_on": pgettext_lazy("copy", "Set on"),
    "signs": pgettext_lazy("copy", "How you see that it goes wrong"),
    "subject": pgettext_lazy("copy", "What was asked about"),
    "told_at": pgettext_lazy("copy", "Told at"),
    "told_on": pgettext_lazy("copy", "Told on"),
    "wanted": pgettext_lazy("copy", "What you want to reach"),
    "what": pgettext_lazy("copy", "What may happen"),
    "who_acts": pgettext_lazy("copy", "Who does what then"),
    "who_does_what": pgettext_lazy("copy", "Who does what"),
    "number": pgettext_lazy("copy", "Number"),
    "written_as": pgettext_lazy("copy", "Written by"),
    "words": pgettext_lazy("copy", "Words"),
}
