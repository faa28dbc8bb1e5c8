"""Places to stay for a while, somebody who is there and somebody who asks."""

from datetime import timedelta

from thuisroute.guidance.actions.ask_stay import ask_stay
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.actions.decide_stay import grant_stay
from thuisroute.guidance.actions.keep_places import open_place
from thuisroute.guidance.rules.places import PlaceKind
from thuisroute.guidance.rules.staying import StayAsked, StayKind
from thuisroute.project.example.privacy_cast import Stage, Subject

LONG_AGO, BEGAN = 400, 9
THREE_WEEKS = timedelta(days=21)
PLACES = (
    (PlaceKind.TIME_OUT, "place_time_out", 3),
    (PlaceKind.RESPITE, "place_respite", 2),
)


def stays(stage: Stage, there: Subject, asks: Subject) -> None:
    """One has been there for some days; the other waits for the municipality."""
    town = stage.figures.municipality_of_logins
    with stage.acting("wmo_consultant", days=LONG_AGO) as actor:
        first, *_ = [
            open_place(
                by=actor, name=stage.word(name), kind=kind, municipality=town,
                beds=beds,
            )
            for kind, name, beds in PLACES
        ]  # fmt: skip
    began = stage.ago(BEGAN)
    asked = StayAsked(
        StayKind.TIME_OUT, began, began + THREE_WEEKS, stage.word("stay_time_out")
    )
    with stage.acting("support_worker", days=BEGAN) as actor:
        stay = ask_stay(by=actor, resident=there.resident, asked=asked).pk
    with stage.acting("wmo_consultant", days=BEGAN) as actor:
        grant_stay(
            by=actor, stay=stay, place=first.pk, begins_on=asked.begins_on,
            return_on=asked.return_on,
        )  # fmt: skip
    with stage.acting("support_worker", days=BEGAN) as actor:
        begin_stay(by=actor, stay=stay)
    other = StayAsked(
        StayKind.RESPITE, stage.today, stage.today + THREE_WEEKS,
        stage.word("stay_respite"),
    )  # fmt: skip
    with stage.acting("support_worker", days=0) as actor:
        ask_stay(by=actor, resident=asks.resident, asked=other)
