"""How the columns about landing in the neighbourhood are called on paper."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

LANDING_COLUMNS: Mapping[str, Promise] = {
    "day_phone": pgettext_lazy("copy", "Telephone by day"),
    "day_who": pgettext_lazy("copy", "Whom to call by day"),
    "done_on": pgettext_lazy("copy", "Done on"),
    "how_it_went": pgettext_lazy("copy", "How it went"),
    "introduction": pgettext_lazy("copy", "Meeting the neighbours"),
    "item": pgettext_lazy("copy", "What it is for"),
    "living_behaviour": pgettext_lazy("copy", "How you live there"),
    "made_on": pgettext_lazy("copy", "Made on"),
    "night_phone": pgettext_lazy("copy", "Telephone at night"),
    "night_who": pgettext_lazy("copy", "Whom to call at night"),
    "planned_on": pgettext_lazy("copy", "Planned for"),
    "said": pgettext_lazy("copy", "What was said"),
    "said_at": pgettext_lazy("copy", "Said at"),
    "what": pgettext_lazy("copy", "What was done or told"),
    "who": pgettext_lazy("copy", "Who does it"),
    "whom": pgettext_lazy("copy", "With whom"),
}
