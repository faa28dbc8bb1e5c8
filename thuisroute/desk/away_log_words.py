"""What was done about stays elsewhere and where, as the log tells it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

AWAY_ACTS: Mapping[str, Promise] = {
    "ask_back": _("asked support again"),
    "begin_pilot_light": _("began the pilot light"),
    "end_pilot_light": _("ended the pilot light"),
    "note_contact": _("noted a contact of the pilot light"),
    "ask_stay": _("asked for a place for a while"),
    "begin_stay": _("wrote down the arrival at a place"),
    "change_beds": _("changed how many beds a place has"),
    "close_cold_weather": _("closed extra beds in winter weather"),
    "end_stay": _("wrote down how a stay ended"),
    "extend_stay": _("let a stay take longer"),
    "grant_stay": _("gave somebody a bed for a while"),
    "open_cold_weather": _("opened extra beds in winter weather"),
    "pilot_light.begun": _("began the pilot light"),
    "pilot_light.contact_made": _("noted a contact of the pilot light"),
    "pilot_light.ended": _("ended the pilot light"),
    "stay.begun": _("wrote down the arrival at a place"),
    "stay.extended": _("let a stay take longer"),
    "stay.ended": _("wrote down how a stay ended"),
    "referral.reopened": _("opened the registration again"),
    "reopen": _("opened the registration again"),
    "open_place": _("added a place for a while"),
    "refuse_stay": _("did not grant a place for a while"),
    "withdraw_stay": _("wrote down that a place is not needed any more"),
}
AWAY_PAGES: tuple[tuple[Promise, str], ...] = (
    (_("a stay at another place"), "stays stay"),
    (_("the pilot light"), "pilot_light"),
    (
        _("places for a while"),
        "places place new_place cold_weather cold_weather_over stay_place",
    ),
    (_("own pages: a place for a while"), "own_away"),
    (_("own pages: help again"), "own_back"),
)
