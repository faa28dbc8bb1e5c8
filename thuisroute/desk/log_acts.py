"""What somebody did, as the log tells it; looking has words of its own."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ACTS: Mapping[str, Promise] = {
    "ask_to_join": _("asked about a known person"),
    "cancel_lease": _("cancelled a lease"),
    "change_contact": _("changed a contact person"),
    "close": _("closed the registration"),
    "contribute_to_review": _("wrote what was said at a talk"),
    "correct": _("corrected the registration"),
    "decide_conversion": _("decided on the own lease"),
    "deviate": _("deviated from the agreement with a reason"),
    "end_lease": _("ended a lease"),
    "hold_review": _("held a talk"),
    "home.allocated": _("allocated a home"),
    "home.lived_in": _("recorded that the home is lived in"),
    "import.done": _("carried out an import"),
    "import.staged": _("put a file ready for import"),
    "intake.held": _("held an intake"),
    "mark_ready": _("marked as ready to move"),
    "match.proposed": _("proposed a home"),
    "offer.answered": _("recorded the answer to an offer"),
    "offer.made": _("made an offer"),
    "park": _("let the search wait"),
    "prepare_lease": _("prepared a lease"),
    "prepare_own_lease": _("prepared the own lease"),
    "record_neighbour_agreements": _("recorded agreements with neighbours"),
    "register": _("registered somebody"),
    "register_again": _("registered somebody again"),
    "settle_condition": _("settled a condition"),
    "sign_in": _("signed in"),
    "sign_lease": _("signed a lease"),
    "start_lease": _("let a lease begin"),
    "undo_ready": _("took back that they are ready"),
    "unpark": _("let the search go on"),
}
