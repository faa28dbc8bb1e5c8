"""What the keys about support, plan and relapse are called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

SUPPORT_WORDS: Mapping[str, Promise] = {
    "asks_scaling": pgettext_lazy("pack", "more support is asked for"),
    "asks_stay": pgettext_lazy("pack", "a place for a while is asked for"),
    "approvals": pgettext_lazy("pack", "who agree to the plan"),
    "explorations": pgettext_lazy("pack", "asked about in every plan"),
    "mandate": pgettext_lazy("pack", "decides for all municipalities"),
    "perspective": pgettext_lazy("pack", "perspective plan"),
    "scaling": pgettext_lazy("pack", "more or less support"),
    "first_months": pgettext_lazy("pack", "more support at first"),
    "crisis": pgettext_lazy("pack", "plan for a crisis"),
    "acute": pgettext_lazy("pack", "what to do when it goes wrong"),
    "cold_weather": pgettext_lazy("pack", "extra places in winter weather"),
    "falls_back_to": pgettext_lazy(
        "pack", "where somebody can go who does not come back"
    ),
    "longest": pgettext_lazy("pack", "at the longest"),
    "pilot_light": pgettext_lazy("pack", "pilot light"),
    "rent_paid_by": pgettext_lazy("pack", "who pays the rent meanwhile"),
    "tells_return_date": pgettext_lazy("pack", "the landlord reads the day of return"),
    "time_out": pgettext_lazy("pack", "time-out and respite"),
}
