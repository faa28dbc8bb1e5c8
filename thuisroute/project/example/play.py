"""Plays lives: every step of the plan through its action, one life a transaction."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from django.db import transaction

from thuisroute.project.example import match_steps, route_steps, tenancy_steps
from thuisroute.project.example.figures import Figures
from thuisroute.project.example.life import Life, Step
from thuisroute.project.example.people import People
from thuisroute.project.example.scene import Scene, scene_for

HOW: Mapping[Step, Callable[[Scene], None]] = {
    Step.REGISTER: route_steps.register,
    Step.MARK_READY: route_steps.mark_ready,
    Step.PARK: route_steps.park,
    Step.RESUME: route_steps.resume,
    Step.CLOSE: route_steps.close,
    Step.PUT_HOME_IN_SHOP: match_steps.put_home_in_shop,
    Step.PROPOSE: match_steps.propose,
    Step.DECLINE: match_steps.decline,
    Step.CONFIRM_NO: match_steps.confirm_no,
    Step.DO_NOT_CONFIRM_NO: match_steps.do_not_confirm_no,
    Step.OFFER: match_steps.offer,
    Step.WITHDRAW: match_steps.withdraw,
    Step.ACCEPT: match_steps.accept,
    Step.REFUSE: match_steps.refuse,
    Step.UPHOLD: match_steps.uphold,
    Step.DO_NOT_UPHOLD: match_steps.do_not_uphold,
    Step.HOLD_INTAKE: match_steps.hold_intake,
    Step.HOLD_INTAKE_WITHOUT_GO: match_steps.hold_intake_without_go,
    Step.ALLOCATE: match_steps.allocate,
    Step.SIGN: tenancy_steps.sign,
    Step.START: tenancy_steps.start,
    Step.AGREE_WITH_NEIGHBOURS: tenancy_steps.agree_with_neighbours,
    Step.REVIEW: tenancy_steps.review,
    Step.WAIVE_REVIEW: tenancy_steps.waive_review,
    Step.EVALUATE_PLAN: tenancy_steps.evaluate_plan,
    Step.DECIDE_TO_CONVERT: tenancy_steps.decide_to_convert,
    Step.DECIDE_TO_EXTEND: tenancy_steps.decide_to_extend,
    Step.CONVERT: tenancy_steps.convert,
    Step.END: tenancy_steps.end,
}


def play(figures: Figures, people: People, life: Life, *, today: date) -> None:
    """The whole life or nothing of it, so that a cut-off run goes on where it was."""
    scene = scene_for(figures, people, life, today)
    with transaction.atomic():
        for turn in life.turns:
            scene = replace(scene, turn=turn)
            HOW[turn.step](scene)
