"""What the keys of protocols and of the steps before an eviction are called."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

PROTOCOL_WORDS: Mapping[str, Promise] = {
    "alternatives": pgettext_lazy("pack", "what is looked at first"),
    "done_when": pgettext_lazy("pack", "done when"),
    "reopen": pgettext_lazy("pack", "can be taken once more"),
    "undo": pgettext_lazy("pack", "can be taken back"),
    "urgencies": pgettext_lazy("pack", "how urgent it can be"),
    "when": pgettext_lazy("pack", "in which case"),
}
