"""The forms of the pilot light, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.guidance.actions.keep_pilot_light import begin_pilot_light
from thuisroute.referrals.tests.builders import a_ready_referral


def test_the_forms_of_the_pilot_light(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    other = a_ready_referral(cast).resident_id
    with cast.acting("support_worker") as actor:
        begin_pilot_light(by=actor, resident=other, months=3, agreed=True)
    ask(
        cast,
        sound("support_worker", "pilot_light", resident, act="begin", months="6",
              agreed="on"),
        sound("support_worker", "pilot_light", other, act="contact", on=day(),
              way="visit", met="no", words="Kort", texts="words"),
        sound("support_worker", "pilot_light", other, act="end", words="Klaar",
              texts="words"),
    )  # fmt: skip
