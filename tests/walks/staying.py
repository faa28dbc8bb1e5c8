"""Acts on a place to stay for a while, with the home kept."""

from datetime import timedelta

from tests.walks.acts import Act, NothingToDo, Turn
from thuisroute.guidance.actions.ask_scaling import ask_scaling
from thuisroute.guidance.actions.ask_stay import ask_stay
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.actions.decide_scaling import decide_scaling
from thuisroute.guidance.actions.decide_stay import grant_stay
from thuisroute.guidance.actions.end_stay import end_stay, withdraw_stay
from thuisroute.guidance.actions.extend_stay import extend_stay
from thuisroute.guidance.actions.keep_places import open_place
from thuisroute.guidance.rules.hearing import Heard
from thuisroute.guidance.rules.places import PlaceKind
from thuisroute.guidance.rules.scaling import Direction, ScalingAnswer
from thuisroute.guidance.rules.staying import StayAsked, StayEnd, StayKind
from thuisroute.kernel import clock

STAY = "guidance_stay"
SCALING = "guidance_scalingrequest"
PLACES = "SELECT id FROM guidance_stayplace ORDER BY id"


def make_room(turn: Turn) -> None:
    open_place(
        by=turn.by,
        name=f"De Luwte {turn.luck.randint(1, 10**9)}",
        kind=PlaceKind.TIME_OUT,
        municipality=turn.world.cast.usual.municipality,
        beds=1,
    )


def ask_to_stay(turn: Turn) -> None:
    since = clock.today() + timedelta(days=turn.luck.choice((0, 0, 3, -1)))
    until = since + timedelta(days=turn.luck.choice((7, 14, 200)))
    asked = StayAsked(StayKind.TIME_OUT, since, until, "Het is thuis te druk")
    ask_stay(by=turn.by, resident=turn.resident, asked=asked)


def give_a_bed(turn: Turn) -> None:
    places = turn.world.really(PLACES)
    if not places:
        raise NothingToDo
    grant_stay(
        by=turn.by,
        stay=turn.newest(STAY),
        place=turn.luck.choice(places)[0],
        begins_on=clock.today(),
        return_on=clock.today() + timedelta(days=14),
    )


def arrive(turn: Turn) -> None:
    begin_stay(by=turn.by, stay=turn.newest(STAY))


def stay_longer(turn: Turn) -> None:
    until = clock.today() + timedelta(days=turn.luck.choice((10, 20, 400)))
    extend_stay(by=turn.by, stay=turn.newest(STAY), until=until, why="Nog even")


def go_home(turn: Turn) -> None:
    home = turn.luck.choice((True, False))
    end = StayEnd(clock.today(), home, "" if home else "Het lukt thuis niet")
    end_stay(by=turn.by, stay=turn.newest(STAY), end=end)


def not_needed(turn: Turn) -> None:
    withdraw_stay(by=turn.by, stay=turn.newest(STAY))


def ask_more(turn: Turn) -> None:
    ask_scaling(
        by=turn.by,
        resident=turn.resident,
        direction=turn.luck.choice(list(Direction)),
        hours=turn.luck.randint(0, 9),
        reason="Het gaat even minder",
    )


def decide_on_more(turn: Turn) -> None:
    answer = ScalingAnswer(
        granted=turn.luck.choice((True, False)),
        words="Voor even",
        hours=30,
        starts_on=clock.today(),
        heard=Heard(clock.today(), "Graag"),
    )
    decide_scaling(by=turn.by, request=turn.newest(SCALING), answer=answer)


MAKE_ROOM = Act("wmo_consultant", make_room)
ASK_TO_STAY = Act("support_worker", ask_to_stay)
GIVE_A_BED = Act("wmo_consultant", give_a_bed)
ARRIVE = Act("support_worker", arrive)
STAY_LONGER = Act("wmo_consultant", stay_longer)
GO_HOME = Act("support_worker", go_home)
ASK_MORE = Act("support_worker", ask_more)
DECIDE_ON_MORE = Act("wmo_consultant", decide_on_more)
NOT_NEEDED = Act("support_worker", not_needed)
STAYING = (
    MAKE_ROOM,
    ASK_TO_STAY,
    GIVE_A_BED,
    ARRIVE,
    STAY_LONGER,
    GO_HOME,
    NOT_NEEDED,
    ASK_MORE,
    DECIDE_ON_MORE,
)
# One after the other, which chance alone seldom brings together.
STAYING_PAIRS = (
    (MAKE_ROOM, ASK_TO_STAY, GIVE_A_BED, ARRIVE, STAY_LONGER, GO_HOME),
    (ASK_TO_STAY, NOT_NEEDED),
    (ASK_MORE, DECIDE_ON_MORE),
)
