"""What stands in a copy of concerns and of what came of them."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from thuisroute.desk.copying.section import Section

CONCERN_SECTIONS: Mapping[str, Section] = {
    "concerns_concern": Section("concerns", _("Worries about how you live or are")),
    "concerns_concernstep": Section("concern_steps", _("When a worry was closed")),
    "concerns_takenstep": Section(
        "protocol_steps", _("What was done about a worry, step by step")
    ),
    "concerns_measure": Section("concern_measures", _("What was agreed about a worry")),
    "concerns_concernwords": Section("concern_words", _("What was said about a worry")),
    "concerns_evictionstep": Section(
        "eviction_steps", _("Steps towards an eviction, or that it was prevented")
    ),
    "concerns_weighedalternative": Section(
        "weighed_alternatives", _("What was looked at instead of an eviction")
    ),
    "concerns_secondchance": Section("second_chances", _("Second chances")),
}
