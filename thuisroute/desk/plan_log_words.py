"""What was done about plan and support and where, as the log tells it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLAN_ACTS: Mapping[str, Promise] = {
    "agree_to_part": _("agreed to a part of the plan"),
    "ask_scaling": _("asked for more or less support"),
    "begin_handover": _("began a handover"),
    "call_off_handover": _("called off a handover"),
    "decide_indication": _("recorded a decision on support"),
    "decide_scaling": _("decided on more or less support"),
    "explore": _("wrote down what came of asking"),
    "finish_handover": _("took over the support"),
    "move_goal": _("wrote down what became of a goal"),
    "plan_words.taken_back": _("took back their words in the plan"),
    "plan_words.written": _("wrote in the plan themselves"),
    "set_goal": _("put a goal in the plan"),
    "tick_handover": _("did a part of a handover"),
    "withdraw_scaling": _("took back a question about more or less support"),
    "write_crisis_plan": _("wrote the plan for a crisis"),
}
PLAN_PAGES: tuple[tuple[Promise, str], ...] = (
    (_("the plan"), "plan new_goal agree_to_plan explore plan_words"),
    (_("a goal of the plan"), "goal"),
    (_("the network map"), "network network_person network_off"),
    (
        _("the plan for a crisis"),
        "crisis write_crisis new_risk risk_is_over crisis_paper crisis_plan risk",
    ),
    (_("what to do when it goes wrong"), "acute acute_way"),
    (_("that something is going on"), "early_notice"),
    (
        _("a handover"),
        "new_handover handover tick finish_handover call_off_handover",
    ),
    (_("hours of support"), "hours ask_scaling scaling withdraw_scaling"),
)
