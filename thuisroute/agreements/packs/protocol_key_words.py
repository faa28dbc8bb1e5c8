"""What the keys of protocols and of the steps before an eviction are called."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

PROTOCOL_WORDS: Mapping[str, Promise] = {
    "afterwards": pgettext_lazy("pack", "what can be done afterwards"),
    "alternatives": pgettext_lazy("pack", "what is looked at first"),
    "answer_source": pgettext_lazy("pack", "legal source of the term for the answer"),
    "answer_within": pgettext_lazy("pack", "answer within"),
    "categories": pgettext_lazy("pack", "who goes before others"),
    "done_when": pgettext_lazy("pack", "done when"),
    "objection_source": pgettext_lazy("pack", "legal source of the objection"),
    "objection_within": pgettext_lazy("pack", "objection within"),
    "order": pgettext_lazy("pack", "which goes first"),
    "points": pgettext_lazy("pack", "points"),
    "reopen": pgettext_lazy("pack", "can be taken once more"),
    "second_chance": pgettext_lazy("pack", "second chance"),
    "undo": pgettext_lazy("pack", "can be taken back"),
    "urgencies": pgettext_lazy("pack", "how urgent it can be"),
    "when": pgettext_lazy("pack", "in which case"),
}
