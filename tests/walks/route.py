"""Acts on the way to a home."""

from datetime import timedelta

from tests.walks.acts import Act, Turn
from thuisroute.kernel import clock
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.confirm_no import Answer as NoAnswer
from thuisroute.matching.actions.confirm_no import confirm_no
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.actions.say_no import take_back_no
from thuisroute.matching.actions.weigh_refusal import weigh_refusal
from thuisroute.matching.actions.withdraw_match import (
    decline_candidate,
    withdraw_match,
)
from thuisroute.matching.rules.confirming import WhyNot
from thuisroute.matching.tests.builders import some_talk
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.actions.mark_ready import mark_ready
from thuisroute.referrals.actions.park import park, unpark
from thuisroute.referrals.actions.undo_ready import undo_ready
from thuisroute.referrals.rules.closing import WITHOUT_HOME

REFERRAL = "referrals_referral"
MATCH = "matching_match"
WITHDRAWN_BECAUSE = (
    "resident", "circumstances", "not_now", "support_not_ready", "mistake",
)  # fmt: skip
DECLINED_BECAUSE = ("carrying_capacity", "home_unsuitable", "home_unavailable")


def propose(turn: Turn) -> None:
    propose_match(
        by=turn.by,
        home=turn.luck.choice(turn.world.homes),
        referral=turn.newest(REFERRAL),
        deviation_reason="Past het best bij de buurt",
        on=clock.today(),
    )


def offer(turn: Turn) -> None:
    make_offer(by=turn.by, match=turn.newest(MATCH), on=clock.today(), answer_by=None)


def answer(turn: Turn) -> None:
    yes = turn.luck.random() < 0.8
    ground = "" if yes else turn.world.cast.usual.refusal_ground
    words = "" if yes else "Hier woont iemand van vroeger."
    reply = Reply(clock.today(), accepted=yes, ground=ground, words=words)
    record_answer(by=turn.by, match=turn.newest(MATCH), reply=reply)


def weigh(turn: Turn) -> None:
    weigh_refusal(
        by=turn.by,
        match=turn.newest(MATCH),
        on=clock.today(),
        upheld=turn.luck.choice((True, False)),
        words="Dat is te begrijpen",
    )


def withdraw(turn: Turn) -> None:
    withdraw_match(
        by=turn.by,
        match=turn.newest(MATCH),
        on=clock.today(),
        cause=turn.luck.choice(WITHDRAWN_BECAUSE),
        words="Het gaat niet door",
    )


def decline(turn: Turn) -> None:
    decline_candidate(
        by=turn.by,
        match=turn.newest(MATCH),
        on=clock.today(),
        cause=turn.luck.choice(DECLINED_BECAUSE),
        words="Er wonen al veel mensen met begeleiding",
    )


def say_whether_it_holds(turn: Turn) -> None:
    holds = turn.luck.random() < 0.5
    why, words = turn.luck.choice([*WhyNot]), turn.luck.choice(("", "Er is iets op"))
    answer = NoAnswer(holds) if holds else NoAnswer(holds, why.value, words)
    confirm_no(by=turn.by, match=turn.newest(MATCH), on=clock.today(), answer=answer)


def take_back(turn: Turn) -> None:
    take_back_no(by=turn.by, match=turn.newest(MATCH), on=clock.today())


def intake(turn: Turn) -> None:
    talk = some_talk(clock.today(), positive=turn.luck.random() < 0.8)
    hold_intake(by=turn.by, match=turn.newest(MATCH), talk=talk)


def allocate(turn: Turn) -> None:
    allocate_home(by=turn.by, match=turn.newest(MATCH), on=clock.today())


def wait(turn: Turn) -> None:
    until = clock.today() + timedelta(days=turn.luck.randint(-10, 200))
    park(
        by=turn.by,
        referral=turn.newest(REFERRAL),
        reason="Eerst nog een opname",
        until=until,
        on=clock.today(),
    )


def wait_no_more(turn: Turn) -> None:
    unpark(by=turn.by, referral=turn.newest(REFERRAL), on=clock.today())


def ready(turn: Turn) -> None:
    mark_ready(by=turn.by, referral=turn.newest(REFERRAL), on=clock.today())


def not_ready(turn: Turn) -> None:
    undo_ready(by=turn.by, referral=turn.newest(REFERRAL), on=clock.today())


def close(turn: Turn) -> None:
    close_referral(
        by=turn.by,
        referral=turn.newest(REFERRAL),
        outcome=turn.luck.choice(WITHOUT_HOME).value,
        on=clock.today(),
    )


# What comes next, by the state of the newest match and, once allocated, of its lease.
NEXT_TO_A_HOME = {
    "proposed": Act("mediator", offer),
    "offered": Act("support_worker", answer),
    "refusal_weighed": Act("second_mediator", weigh),
    "accepted": Act("housing_consultant", intake),
    "intake_held": Act("housing_consultant", allocate),
    "no_said": Act("mediator", say_whether_it_holds),
}
PROPOSE = Act("mediator", propose)
WAIT = Act("support_worker", wait)
WAIT_NO_MORE = Act("support_worker", wait_no_more)
READY = Act("mediator", ready)
NOT_READY = Act("mediator", not_ready)
DECLINE = Act("housing_consultant", decline)
ROUTE = (
    PROPOSE,
    *NEXT_TO_A_HOME.values(),
    Act("mediator", withdraw),
    DECLINE,
    Act("housing_consultant", take_back),
    WAIT,
    WAIT_NO_MORE,
    READY,
    NOT_READY,
    Act("support_worker", close),
)
# One after the other, which chance alone seldom brings together.
ROUTE_PAIRS = (
    (WAIT, WAIT_NO_MORE),
    (NOT_READY, READY),
    (DECLINE, NEXT_TO_A_HOME["no_said"]),
)
