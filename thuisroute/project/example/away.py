"""Places to stay for a while: who was there, who is there and who asks."""

from datetime import timedelta
from uuid import UUID

from thuisroute.guidance.actions.ask_stay import ask_stay
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.actions.decide_stay import grant_stay
from thuisroute.guidance.actions.end_stay import end_stay
from thuisroute.guidance.actions.keep_places import open_place
from thuisroute.guidance.rules.places import PlaceKind
from thuisroute.guidance.rules.staying import StayAsked, StayEnd, StayKind
from thuisroute.project.example.privacy_cast import Stage, Subject

LONG_AGO, BEGAN = 400, 9
BEFORE, HOME = 118, 104
THREE_WEEKS = timedelta(days=21)
PLACES = (
    (PlaceKind.TIME_OUT, "place_time_out", 3),
    (PlaceKind.RESPITE, "place_respite", 2),
)


def stays(stage: Stage, there: Subject, asks: Subject, *, back: Subject) -> None:
    """One has been there for some days and another is home again, each with the own
    home kept; a third waits for the municipality."""
    town = stage.figures.municipality_of_logins
    with stage.acting("wmo_consultant", days=LONG_AGO) as actor:
        first, *_ = [
            open_place(
                by=actor, name=stage.word(name), kind=kind, municipality=town,
                beds=beds,
            )
            for kind, name, beds in PLACES
        ]  # fmt: skip
    before = _arrived(stage, back, first.pk, "stay_before", days=BEFORE)
    with stage.acting("support_worker", days=HOME) as actor:
        end = StayEnd(stage.ago(HOME), home=True, words=stage.word("stay_home"))
        end_stay(by=actor, stay=before, end=end)
    _arrived(stage, there, first.pk, "stay_time_out", days=BEGAN)
    other = StayAsked(
        StayKind.RESPITE, stage.today, stage.today + THREE_WEEKS,
        stage.word("stay_respite"),
    )  # fmt: skip
    with stage.acting("support_worker", days=0) as actor:
        ask_stay(by=actor, resident=asks.resident, asked=other)


def _arrived(stage: Stage, who: Subject, place: UUID, words: str, *, days: int) -> UUID:
    """Asked, granted and begun on one day; the stay's key."""
    began = stage.ago(days)
    asked = StayAsked(StayKind.TIME_OUT, began, began + THREE_WEEKS, stage.word(words))
    with stage.acting("support_worker", days=days) as actor:
        stay = ask_stay(by=actor, resident=who.resident, asked=asked).pk
    with stage.acting("wmo_consultant", days=days) as actor:
        grant_stay(
            by=actor, stay=stay, place=place, begins_on=asked.begins_on,
            return_on=asked.return_on,
        )  # fmt: skip
    with stage.acting("support_worker", days=days) as actor:
        begin_stay(by=actor, stay=stay)
    return stay
