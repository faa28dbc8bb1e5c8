"""The forms of places and of stays elsewhere, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.guidance.tests.stays import a_place, a_stay
from thuisroute.referrals.tests.builders import a_ready_referral


def test_the_forms_of_places_and_stays(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    other = a_ready_referral(cast).resident_id
    place = a_place(cast, beds=3).pk
    stay = a_stay(cast, other)
    ask(
        cast,
        sound("wmo_consultant", "new_place", name="Ruim", kind="respite",
              municipality="0361", beds="2", texts="name"),
        sound("wmo_consultant", "place", place, beds="4"),
        sound("support_worker", "stays", resident, kind="respite", begins_on=day(),
              return_on=day(9), why="Even rust", texts="why"),
        sound("wmo_consultant", "stay", stay.pk, act="grant", place=str(place),
              begins_on=day(), return_on=day(9)),
    )  # fmt: skip
    gone = a_stay(cast, a_ready_referral(cast).resident_id)
    ask(
        cast,
        sound("wmo_consultant", "stay", gone.pk, act="refuse", why="Vol",
              texts="why"),
    )  # fmt: skip
