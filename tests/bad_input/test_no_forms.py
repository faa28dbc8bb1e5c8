"""The forms of a no that another party confirms, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, sound
from tests.cast import Cast
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.matching.tests.builders import (
    TO_CONFIRM,
    a_framework_agreement,
    a_no_said,
    an_offer,
)
from thuisroute.referrals.tests.builders import a_ready_referral


def test_the_forms_of_a_no(cast: Cast) -> None:
    a_framework_agreement(cast)
    yes, no = (
        an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
        for _ in range(2)
    )
    a_no_said(cast, no)
    ask(
        cast,
        sound("housing_consultant", "decline_candidate", yes, cause=TO_CONFIRM,
              words="Al veel", texts="words"),
        sound("mediator", "confirm_no", no, confirmed="no", why="solved",
              words="Er is iets op", texts="words"),
    )  # fmt: skip
