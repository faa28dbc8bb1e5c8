"""Acts on the support that somebody gets, and on the plan."""

from datetime import timedelta

from tests.walks.acts import Act, Turn
from thuisroute.guidance.actions.decide_indication import decide_indication
from thuisroute.guidance.actions.keep_network import (
    change_in_network,
    place_in_network,
    take_off_the_map,
)
from thuisroute.guidance.actions.move_goal import move_goal
from thuisroute.guidance.actions.set_goal import set_goal
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.rules.network import Nearness
from thuisroute.guidance.rules.planning import GoalTerms
from thuisroute.guidance.tests.builders import agree as agreed_to
from thuisroute.guidance.tests.builders import some_grant, some_network
from thuisroute.kernel import clock
from thuisroute.tenancies.rules.reviewing import DOMAINS

GOAL = "guidance_goal"
PERSON = "guidance_networkperson"


def grant_support(turn: Turn) -> None:
    letter = f"WMO-{turn.luck.randint(1, 10**9)}"
    granted = some_grant(letter=letter)
    decide_indication(by=turn.by, resident=turn.resident, granted=granted)


def aim(turn: Turn) -> None:
    due = clock.today() + timedelta(days=turn.luck.choice((-1, 30, 180)))
    domain = turn.luck.choice([one.value for one in DOMAINS])
    terms = GoalTerms(domain, "Rust", "Ik slaap door", "Samen", due)
    set_goal(by=turn.by, resident=turn.resident, terms=terms)


def get_there(turn: Turn) -> None:
    to = turn.luck.choice(list(GoalState))
    reason = turn.luck.choice(("", "Het hoeft niet meer"))
    move_goal(by=turn.by, goal=turn.newest(GOAL), to=to, reason=reason)


def agree(turn: Turn) -> None:
    domain = turn.luck.choice([one.value for one in DOMAINS])
    agreed_to(turn.by, turn.resident, domain)


def draw(turn: Turn) -> None:
    near, care = turn.luck.choice(list(Nearness)), turn.luck.choice((True, False))
    terms = some_network(nearness=near, informal_care=care)
    place_in_network(by=turn.by, resident=turn.resident, terms=terms)


def draw_again(turn: Turn) -> None:
    terms = some_network(nearness=turn.luck.choice(list(Nearness)))
    change_in_network(by=turn.by, person=turn.newest(PERSON), terms=terms)


def rub_out(turn: Turn) -> None:
    take_off_the_map(by=turn.by, person=turn.newest(PERSON))


AIM = Act("support_worker", aim)
DRAW = Act("support_worker", draw)
AGREE = Act("support_worker", agree)
DRAW_AGAIN = Act("support_worker", draw_again)
RUB_OUT = Act("support_worker", rub_out)
SUPPORT = (
    Act("wmo_consultant", grant_support),
    AIM,
    Act("support_worker", get_there),
    AGREE,
    DRAW,
    DRAW_AGAIN,
    RUB_OUT,
)
# One after the other, which chance alone seldom brings together.
SUPPORT_PAIRS = ((AIM, AGREE), (DRAW, DRAW_AGAIN), (DRAW, RUB_OUT))
