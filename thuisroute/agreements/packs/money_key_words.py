"""What the keys about money at a placement are called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

MONEY_WORDS: Mapping[str, Promise] = {
    "check": pgettext_lazy("pack", "checked as standard"),
    "costs": pgettext_lazy("pack", "kinds of costs"),
    "maximum": pgettext_lazy("pack", "shared at most, in euros"),
    "percent": pgettext_lazy("pack", "percent"),
    "shares": pgettext_lazy("pack", "who bears which part"),
}
