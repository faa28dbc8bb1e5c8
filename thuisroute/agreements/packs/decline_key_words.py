"""What the keys of reasons to end a match are called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

DECLINE_WORDS: Mapping[str, Promise] = {
    "careful": pgettext_lazy("pack", "talked about first on the ground of"),
    "ask_after": pgettext_lazy("pack", "whose turn it is is asked after"),
    "confirm_within": pgettext_lazy("pack", "confirmed within"),
    "confirmed_by": pgettext_lazy("pack", "confirmed by"),
    "carrying": pgettext_lazy("pack", "what a neighbourhood can carry"),
    "counts": pgettext_lazy("pack", "how it counts"),
    "counts_as": pgettext_lazy("pack", "counts as"),
    "deviate": pgettext_lazy("pack", "decided otherwise on the ground of"),
    "home": pgettext_lazy("pack", "for the home itself"),
    "home_to_shop": pgettext_lazy("pack", "the home goes back to the shop"),
    "in_words": pgettext_lazy("pack", "why has to be written down"),
    "list_after": pgettext_lazy("pack", "on the list after"),
    "key": pgettext_lazy("pack", "the part of each municipality"),
    "origin": pgettext_lazy("pack", "where somebody comes from"),
    "other_products": pgettext_lazy("pack", "for every other product"),
    "parks": pgettext_lazy("pack", "how long the search waits"),
    "per_neighbourhood": pgettext_lazy("pack", "homes of one neighbourhood at most"),
    "priority": pgettext_lazy("pack", "for somebody with priority"),
    "queue": pgettext_lazy("pack", "for standing first in the queue"),
    "quota": pgettext_lazy("pack", "a number of homes agreed for a year"),
    "reason": pgettext_lazy("pack", "for each reason in favour"),
    "said_by": pgettext_lazy("pack", "whose no it can be"),
    "stages": pgettext_lazy("pack", "how far the match has come"),
    "tell_after": pgettext_lazy("pack", "others read it after"),
    "told": pgettext_lazy("pack", "who reads of it under Today"),
    "uses_offer": pgettext_lazy("pack", "uses up the offer"),
}
