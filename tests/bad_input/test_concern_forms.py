"""The forms of concerns and of reports, with nonsense in every field."""

from tests.bad_input.test_every_form import ask, day, sound
from tests.cast import Cast
from thuisroute.concerns.rules.concern import MeasureKind
from thuisroute.concerns.tests.living import (
    CARE,
    a_concern,
    agreed,
    almost_evicted,
    taken,
)
from thuisroute.concerns.tests.reporting import a_report
from thuisroute.tenancies.tests.builders import a_running_lease

WORKER, ASSOCIATION = "support_worker", "housing_consultant"


def test_the_forms_of_a_concern(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    row = a_concern(cast, resident).pk
    measure = agreed(cast, row, MeasureKind.LIVING, "Stil na tien uur")
    provider = str(cast.party("provider").pk)
    ask(
        cast,
        sound(WORKER, "new_concern", resident, "nuisance", words="Muziek",
              source="neighbour", urgency="usual", on=day(), texts="words"),
        sound(WORKER, "concern", row, do="measure", kind="living", words="Stil",
              party=provider, due_on=day(9), hours="", texts="words"),
        sound(WORKER, "concern", row, do="done", measure=str(measure), on=day(),
              words="Gedaan", texts="words"),
        sound(WORKER, "concern", row, do="note", domain=CARE, words="Moe",
              texts="words"),
        sound(WORKER, "concern", row, do="take", then="follow", on=day(), words="Ja",
              texts="words"),
    )  # fmt: skip


def test_the_forms_before_an_eviction(cast: Cast) -> None:
    row = a_concern(cast, a_running_lease(cast).resident_id).pk
    taken(cast, row, (WORKER, "follow"), (WORKER, ""))
    almost_evicted(cast, row)
    ask(
        cast,
        sound(WORKER, "concern", row, do="weigh", alternative="more_support",
              chosen="no", words="Geprobeerd", texts="words"),
        sound(WORKER, "concern", row, do="end_chance", reason="Weer", texts="reason"),
        sound(ASSOCIATION, "concern", row, do="prevented", words="Betaald",
              texts="words"),
        sound(WORKER, "concern", row, do="back", reason="Verkeerd", texts="reason"),
    )  # fmt: skip


def test_the_forms_of_a_report(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    other = str(cast.party("municipality").pk)
    ask(
        cast,
        sound(ASSOCIATION, "report", a_report(cast), do="take_up",
              resident=str(resident), urgency="usual", words="Muziek", on=day(),
              texts="words"),
        sound(ASSOCIATION, "report", a_report(cast), do="answer", answer="done",
              words="Bel ons", texts="words"),
        sound(ASSOCIATION, "report", a_report(cast), do="pass_on", party=other),
    )  # fmt: skip
