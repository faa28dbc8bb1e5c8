"""What the keys of reasons to end a match are called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

DECLINE_WORDS: Mapping[str, Promise] = {
    "ask_after": pgettext_lazy("pack", "whose turn it is is asked after"),
    "counts_as": pgettext_lazy("pack", "counts as"),
    "home_to_shop": pgettext_lazy("pack", "the home goes back to the shop"),
    "in_words": pgettext_lazy("pack", "why has to be written down"),
    "list_after": pgettext_lazy("pack", "on the list after"),
    "parks": pgettext_lazy("pack", "how long the search waits"),
    "said_by": pgettext_lazy("pack", "whose no it can be"),
    "stages": pgettext_lazy("pack", "how far the match has come"),
    "tell_after": pgettext_lazy("pack", "others read it after"),
    "told": pgettext_lazy("pack", "who reads of it under Today"),
    "uses_offer": pgettext_lazy("pack", "uses up the offer"),
}
