"""What somebody did about concerns, and where, as the log tells it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

CONCERN_ACTS: Mapping[str, Promise] = {
    "add_signal": _("recorded another worry"),
    "assign_file": _("sent somebody on outreach"),
    "close_file": _("closed an outreach file"),
    "link_dossier": _("linked an outreach file to a dossier"),
    "open_file": _("opened an outreach file"),
    "report.taken_up": _("made a concern of a report"),
    "report.passed_on": _("passed a report on"),
    "report.answered": _("answered a report"),
    "concern.opened": _("recorded a concern"),
    "concern.step_taken": _("took a step of the protocol"),
    "concern.step_taken_back": _("took a step of the protocol back"),
    "concern.step_moved": _("moved a step of the protocol to another day"),
    "concern.step_once_more": _("took a step of the protocol once more"),
    "concern.measure_agreed": _("agreed what is done about a concern"),
    "concern.measure_done": _("did what was agreed about a concern"),
    "concern.measure_cancelled": _("cancelled what was agreed about a concern"),
    "concern.closed": _("closed a concern"),
    "concern.note_added": _("added a note to a concern"),
    "concern.own_words": _("told their own side of a concern"),
    "eviction.step_taken": _("took a step towards an eviction"),
    "eviction.alternative_weighed": _("weighed an alternative to an eviction"),
    "eviction.second_chance": _("gave a second chance"),
    "eviction.chance_ended": _("ended a second chance"),
    "eviction.prevented": _("recorded that an eviction was prevented"),
}
CONCERN_PLACES: tuple[tuple[Promise, str], ...] = (
    (_("concerns"), "concerns new_concern concern"),
    (_("outreach"), "outreach new_outreach outreach_file outreach_figures"),
    (
        _("reports of people outside"),
        "reports report public_report report_told find_report",
    ),
    (_("own pages: worries about me"), "own_concerns"),
    (_("the agreement and how it is kept"), "eviction_figures"),
)
