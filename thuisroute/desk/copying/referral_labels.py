"""How columns of the registration are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

REFERRAL_COLUMNS: Mapping[str, Promise] = {
    "registered_decided_on": pgettext_lazy("copy", "Decided on, at registration"),
    "registered_hours": pgettext_lazy("copy", "Hours of support at registration"),
    "registered_until": pgettext_lazy("copy", "Indication until, at registration"),
    "category": pgettext_lazy("copy", "Which priority"),
    "park_reason": pgettext_lazy("copy", "Why it waits"),
    "parked_until": pgettext_lazy("copy", "Waits until"),
}
