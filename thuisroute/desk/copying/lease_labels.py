"""How the columns about the law and the form of a lease are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

LEASE_COLUMNS: Mapping[str, Promise] = {
    "end_told_on": pgettext_lazy("copy", "Last day told on"),
    "fixed_term_ground": pgettext_lazy("copy", "Why there is a last day"),
    "ground_shown": pgettext_lazy("copy", "That could be shown"),
    "package": pgettext_lazy("copy", "What was offered"),
    "option": pgettext_lazy("copy", "Step of the ladder"),
}
