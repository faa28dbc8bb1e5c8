"""The forms of landing in the neighbourhood, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.tenancies.rules.landing import Said
from thuisroute.tenancies.tests.builders import a_running_lease
from thuisroute.tenancies.tests.landing import a_landing_step, landing_terms, said


def test_the_forms_of_landing(cast: Cast) -> None:
    lease = a_running_lease(cast)
    step = a_landing_step(cast, lease, landing_terms())
    said(cast, step, Said.YES)
    other = a_landing_step(cast, lease, landing_terms("day"))
    ask(
        cast,
        sound("support_worker", "plan_landing", lease.pk, "meet_neighbours",
              whom="Nummer 12", what="Taart", by_whom="De bewoner", planned_on=day(3),
              texts="whom what by_whom"),
        sound("support_worker", "answer_landing", other, said="yes", words="Graag",
              texts="words"),
        sound("housing_consultant", "landing_step", step, done_on=day(),
              how_it_went="Goed", texts="how_it_went"),
        sound("housing_consultant", "contact_card", lease.pk, day_who="De balie",
              day_phone="072 111 22 33", night_who="De lijn",
              night_phone="072 444 55 66", email="balie@voorbeeld.test", agreed="on",
              texts="day_who night_who"),
    )  # fmt: skip
