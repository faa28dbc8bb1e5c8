"""What is done about homes and who gets which, and where, as the log tells it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HOME_PAGES: tuple[tuple[Promise, str], ...] = (
    (
        _("a home"),
        (
            "home new_home change_home put_in_shop take_out_of_shop home_condition "
            "fill_outside confirm_free stay_outside home_photos add_home_photos "
            "remove_home_photo home_photo"
        ),
    ),
    (_("the shop"), "shop still_free still_free_by_link"),
    (_("proposing a home"), "propose unmask_candidate candidate allocation_round"),
    (
        _("a round that was kept"),
        "kept_rounds kept_round round_choice undo_round_choice round",
    ),
    (_("homes that fit"), "homes_for"),
    (
        _("whether there is room"),
        "capacity ask_capacity answer_capacity capacity_question",
    ),
    (_("matches that stand still"), "stalled_matches"),
    (
        _("the match with a home"),
        (
            "match make_offer record_answer weigh_refusal withdraw_match "
            "decline_candidate allocate_home hold_intake still_working "
            "choose_route write_talk confirm_no take_back_no"
        ),
    ),
)

HOME_ACTS: Mapping[str, Promise] = {
    "home.added": _("added a home"),
    "home.allocated": _("allocated a home"),
    "home.changed": _("changed a home"),
    "home.condition_said": _("said how a home is"),
    "home.filled_outside": _("recorded that a home was let outside the route"),
    "home.lived_in": _("recorded that the home is lived in"),
    "home.photo_added": _("added a photo of a home"),
    "home.photo_removed": _("removed a photo of a home"),
    "home.photos_described": _("said what is to be seen on photos of a home"),
    "home.photos_put_in_order": _("put photos of a home in order"),
    "home.put_in_shop": _("put a home in the shop"),
    "room.asked": _("asked whether there is room"),
    "room.answered": _("answered whether there is room"),
    "home.released": _("freed a home"),
    "home.answered_by_link": _("answered by the link in a mail, without signing in"),
    "home.stays_outside": _("said that a home stays outside the shop"),
    "home.still_free": _("said that a home is still free"),
    "home.taken_out_of_shop": _("took a home out of the shop"),
    "round.kept": _("kept an allocation round"),
    "round.decided": _("decided otherwise about a home of a round"),
    "round.undone": _("undid a decision about a home of a round"),
    "match.proposed": _("proposed a home"),
    "match.careful_route": _("has a proposal talked about first"),
    "match.short_route": _("lets a proposal go by the short route"),
    "match.talked_about": _("wrote down the talk about a proposal"),
    "match.still_working": _("said why a match takes longer"),
    "match.no_said": _("said no to a match, to be confirmed"),
    "match.no_answered": _("answered whether a no to a match holds"),
    "match.no_taken_back": _("took back a no to a match"),
    "match.released": _("let go of a candidate"),
}
