"""What guidance is called on pages."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.agreements.rules.guidance import HandoverVoice
from thuisroute.guidance.rules.deciding import Per
from thuisroute.guidance.rules.hours import Source
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.rules.network import Nearness, Relation
from thuisroute.guidance.rules.places import PlaceKind
from thuisroute.guidance.rules.planning import Outcome, PlanKind
from thuisroute.guidance.rules.scaling import Direction, ScalingState
from thuisroute.guidance.rules.stay_lifecycle import StayState
from thuisroute.guidance.rules.staying import StayKind

PLANS: Mapping[str, Promise] = {
    PlanKind.SUPPORT: _("Support plan"),
    PlanKind.PERSPECTIVE: _("Perspective plan"),
}
STATES: Mapping[str, Promise] = {
    GoalState.OPEN: _("Being worked on"),
    GoalState.REACHED: _("Reached"),
    GoalState.LET_GO: _("Let go"),
}
# How a state looks: tone and icon of its badge.
LOOKS: Mapping[str, tuple[str, str]] = {
    GoalState.OPEN: ("route", "circle"),
    GoalState.REACHED: ("good", "circle-check"),
    GoalState.LET_GO: ("neutral", "ban"),
}
MOVE_WORDS: Mapping[str, Promise] = {
    GoalState.OPEN: _("Take up again"),
    GoalState.REACHED: _("The goal is reached"),
    GoalState.LET_GO: _("Let the goal go"),
}
OUTCOMES: Mapping[str, Promise] = {
    Outcome.WANTED: _("The resident wants this"),
    Outcome.THERE: _("It is there already"),
    Outcome.NOT_NOW: _("Not now"),
}
# As the resident reads it.
OWN_OUTCOMES: Mapping[str, Promise] = {
    Outcome.WANTED: _("You want this"),
    Outcome.THERE: _("It is there already"),
    Outcome.NOT_NOW: _("Not now"),
}
PERIODS: Mapping[str, Promise] = {
    Per.WEEK: _("a week"),
    Per.MONTH: _("a month"),
}
# As the resident reads it.
OWN_STATES: Mapping[str, Promise] = {
    GoalState.OPEN: _("You are working on this"),
    GoalState.REACHED: _("You did it"),
    GoalState.LET_GO: _("You stopped with this"),
}
RELATIONS: Mapping[str, Promise] = {
    Relation.PARTNER: _("Partner"),
    Relation.FAMILY: _("Family"),
    Relation.FRIEND: _("Friend"),
    Relation.NEIGHBOUR: _("Neighbour"),
    Relation.COMPANION: _("From work, school or day activities"),
    Relation.VOLUNTEER: _("Volunteer or buddy"),
    Relation.PROFESSIONAL: _("Professional"),
    Relation.OTHER: _("Somebody else"),
}
NEARNESS: Mapping[str, Promise] = {
    Nearness.NEAR: _("Very near"),
    Nearness.MIDDLE: _("Near"),
    Nearness.FAR: _("Further away"),
}
DIRECTIONS: Mapping[str, Promise] = {
    Direction.UP: _("More support"),
    Direction.DOWN: _("Less support"),
}
REQUEST_STATES: Mapping[str, Promise] = {
    ScalingState.ASKED: _("Waits for a decision"),
    ScalingState.GRANTED: _("Granted"),
    ScalingState.REFUSED: _("Not granted"),
    ScalingState.WITHDRAWN: _("Taken back"),
}
REQUEST_LOOKS: Mapping[str, tuple[str, str]] = {
    ScalingState.ASKED: ("warning", "clock"),
    ScalingState.GRANTED: ("good", "circle-check"),
    ScalingState.REFUSED: ("neutral", "ban"),
    ScalingState.WITHDRAWN: ("neutral", "x"),
}
# Where a number of hours was decided; of none: nothing holds any more.
SOURCES: Mapping[str | None, Promise] = {
    Source.REGISTRATION: _("said at the registration"),
    Source.LETTER: _("letter of the municipality"),
    Source.SCALING: _("more or less support was granted"),
    None: _("no decision holds"),
}
# As the resident reads it.
OWN_DIRECTIONS: Mapping[str, Promise] = {
    Direction.UP: _("More help"),
    Direction.DOWN: _("Less help"),
}
STAYS: Mapping[str, Promise] = {
    StayKind.TIME_OUT: _("Time-out"),
    StayKind.RESPITE: _("Respite"),
}
PLACES: Mapping[str, Promise] = {
    PlaceKind.TIME_OUT: _("Time-out place"),
    PlaceKind.RESPITE: _("Respite place"),
    PlaceKind.SHELTER: _("Shelter"),
}
STAY_STATES: Mapping[str, Promise] = {
    StayState.ASKED: _("Asked"),
    StayState.GRANTED: _("Granted"),
    StayState.THERE: _("Stays there"),
    StayState.BACK_HOME: _("Home again"),
    StayState.ELSEWHERE: _("Not home again"),
    StayState.REFUSED: _("Not granted"),
    StayState.WITHDRAWN: _("Not needed any more"),
}
STAY_LOOKS: Mapping[str, tuple[str, str]] = {
    StayState.ASKED: ("neutral", "clock"),
    StayState.GRANTED: ("info", "calendar"),
    StayState.THERE: ("route", "clock"),
    StayState.BACK_HOME: ("good", "home"),
    StayState.ELSEWHERE: ("warning", "flag"),
    StayState.REFUSED: ("bad", "ban"),
    StayState.WITHDRAWN: ("neutral", "ban"),
}
# As the resident reads it.
OWN_STAYS: Mapping[str, Promise] = {
    StayState.ASKED: _("A place was asked for you. The municipality decides."),
    StayState.GRANTED: _("There is a place for you."),
    StayState.THERE: _("You stay there now."),
    StayState.BACK_HOME: _("You are back home."),
    StayState.ELSEWHERE: _("You did not go back home."),
    StayState.REFUSED: _("The municipality did not give you a place."),
    StayState.WITHDRAWN: _("You did not need the place any more."),
}
VOICES: Mapping[str, Promise] = {
    HandoverVoice.HANDS_OVER: _("Whoever hands over"),
    HandoverVoice.TAKES_OVER: _("Whoever takes over"),
    HandoverVoice.RESIDENT: _("The resident"),
    HandoverVoice.ASSOCIATION: _("The housing association"),
}
