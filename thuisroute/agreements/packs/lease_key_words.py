"""What the keys about leases, their ladder and the law are called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

LEASE_WORDS: Mapping[str, Promise] = {
    "again": pgettext_lazy("pack", "a second one after it"),
    "again_source": pgettext_lazy("pack", "legal source of a second one"),
    "agreements": pgettext_lazy("pack", "agreements around the home"),
    "allowed": pgettext_lazy("pack", "allowed"),
    "category": pgettext_lazy("pack", "category"),
    "counted": pgettext_lazy("pack", "counts as homeless"),
    "duties": pgettext_lazy("pack", "duties"),
    "earlier": pgettext_lazy("pack", "from before the law"),
    "earliest": pgettext_lazy("pack", "not sooner than"),
    "indefinite": pgettext_lazy("pack", "without an end"),
    "intermediary": pgettext_lazy("pack", "the care provider lets"),
    "latest": pgettext_lazy("pack", "not later than"),
    "leases": pgettext_lazy("pack", "kinds of lease"),
    "longest_room": pgettext_lazy("pack", "at the longest for a room"),
    "no_ground": pgettext_lazy("pack", "no ground"),
    "no_lease": pgettext_lazy("pack", "no lease"),
    "notice": pgettext_lazy("pack", "telling the last day"),
    "notice_ahead": pgettext_lazy("pack", "the time to tell it is coming"),
    "notice_early": pgettext_lazy("pack", "told too early"),
    "notice_given": pgettext_lazy("pack", "told in time"),
    "notice_late": pgettext_lazy("pack", "told too late"),
    "notice_now": pgettext_lazy("pack", "the time to tell it is now"),
    "opens": pgettext_lazy("pack", "opens"),
    "options": pgettext_lazy("pack", "options"),
    "own_words": pgettext_lazy("pack", "needs the resident's own words"),
    "place": pgettext_lazy("pack", "place"),
    "read_on": pgettext_lazy("pack", "read on"),
    "reading": pgettext_lazy("pack", "how it was read"),
    "says": pgettext_lazy("pack", "what is said"),
    "sentences": pgettext_lazy("pack", "sentences"),
    "separation": pgettext_lazy("pack", "housing and care apart"),
    "tied": pgettext_lazy("pack", "tied to the home"),
    "too_long": pgettext_lazy("pack", "too long"),
    "when_it_ends": pgettext_lazy("pack", "when it ends"),
    "within_longest": pgettext_lazy("pack", "short enough"),
}
