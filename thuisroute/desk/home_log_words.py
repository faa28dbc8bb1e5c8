"""Pages about homes and who gets which, as the log tells them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HOME_PAGES: tuple[tuple[Promise, str], ...] = (
    (
        _("a home"),
        (
            "home new_home change_home put_in_shop take_out_of_shop home_condition "
            "fill_outside confirm_free"
        ),
    ),
    (_("the shop"), "shop still_free still_free_by_link"),
    (_("proposing a home"), "propose unmask_candidate candidate allocation_round"),
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
            "choose_route write_talk"
        ),
    ),
)
