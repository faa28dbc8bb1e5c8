"""How columns of the registration are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

REFERRAL_COLUMNS: Mapping[str, Promise] = {
    "category": pgettext_lazy("copy", "Which priority"),
    "park_reason": pgettext_lazy("copy", "Why it waits"),
    "parked_until": pgettext_lazy("copy", "Waits until"),
}
