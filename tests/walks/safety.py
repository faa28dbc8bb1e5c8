"""Acts on concerns and on steps towards an eviction."""

from datetime import timedelta

from tests.walks.acts import Act, NothingToDo, Turn
from thuisroute.agreements.rules.protocols import ConcernKind, protocol_for
from thuisroute.concerns.actions.agree_measure import agree_measure
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.move_step import move_step
from thuisroute.concerns.actions.open_concern import open_concern
from thuisroute.concerns.actions.prevent_eviction import (
    end_second_chance,
    give_second_chance,
    prevent_eviction,
    weigh_alternative,
)
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.actions.take_step import (
    take_back_step,
    take_once_more,
    take_step,
)
from thuisroute.concerns.rules.concern import (
    ConcernOutcome,
    MeasureKind,
    MeasureTerms,
    Reported,
    Source,
)
from thuisroute.kernel import clock

CONCERN = "concerns_concern"
WAITS = (
    "SELECT c.kind, s.step FROM concerns_concern c JOIN concerns_takenstep s "
    "ON s.concern_id = c.id WHERE c.id = %(of)s AND NOT s.fell_away "
    "ORDER BY s.done_on NULLS FIRST, s.number DESC LIMIT 1"
)


def report(turn: Turn) -> None:
    kind = turn.luck.choice(list(ConcernKind))
    protocol = protocol_for(kind, turn.world.cast.agreement.protocols)
    urgency = turn.luck.choice(protocol.urgencies).id if protocol else ""
    reported = Reported(
        kind, turn.luck.choice(list(Source)), "Muziek in de nacht", clock.today(),
        urgency,
    )  # fmt: skip
    open_concern(by=turn.by, resident=turn.resident, reported=reported)


def step_on(turn: Turn) -> None:
    concern = turn.newest(CONCERN)
    rows = turn.world.really(WAITS, of=concern)
    if not rows:
        raise NothingToDo
    protocol = protocol_for(
        ConcernKind(rows[0][0]), turn.world.cast.agreement.protocols
    )
    after = [one.step for one in protocol.step(rows[0][1]).next] if protocol else []
    take_step(
        by=turn.by,
        concern=concern,
        then=turn.luck.choice(after) if after else "",
        on=clock.today(),
        words="Gedaan",
    )


def step_back(turn: Turn) -> None:
    take_back_step(by=turn.by, concern=turn.newest(CONCERN), reason="Vergist")


def step_again(turn: Turn) -> None:
    concern = turn.newest(CONCERN)
    rows = turn.world.really(WAITS, of=concern)
    step = rows[0][1] if rows else ""
    take_once_more(by=turn.by, concern=concern, step=step, reason="Weer overlast")


def step_later(turn: Turn) -> None:
    to = clock.today() + timedelta(days=turn.luck.randint(0, 40))
    move_step(by=turn.by, concern=turn.newest(CONCERN), to=to, reason="Op reis")


def agree_to_do(turn: Turn) -> None:
    parties = turn.world.cast.parties
    terms = MeasureTerms(
        turn.luck.choice(list(MeasureKind)),
        "Na tien uur stil",
        clock.today() + timedelta(days=14),
    )
    usual = ("provider", "association", "municipality")
    party = parties[turn.luck.choice((*usual, *sorted(parties)))].pk
    agree_measure(by=turn.by, concern=turn.newest(CONCERN), party=party, terms=terms)


def weigh_all(turn: Turn) -> None:
    concern, rule = turn.newest(CONCERN), turn.world.cast.agreement.eviction
    for one in rule.alternatives if rule else ():
        weigh_alternative(
            by=turn.by,
            concern=concern,
            alternative=one.id,
            chosen=turn.luck.random() < 0.1,
            words="Is al geprobeerd",
        )


def evict(turn: Turn) -> None:
    take_eviction_step(
        by=turn.by, concern=turn.newest(CONCERN), on=clock.today(), words="Brief"
    )


def one_more_chance(turn: Turn) -> None:
    give_second_chance(
        by=turn.by,
        concern=turn.newest(CONCERN),
        until=clock.today() + timedelta(days=30),
        conditions="Stil na tien uur",
    )


def no_more_chance(turn: Turn) -> None:
    end_second_chance(by=turn.by, concern=turn.newest(CONCERN), reason="Weer")


def let_go(turn: Turn) -> None:
    prevent_eviction(by=turn.by, concern=turn.newest(CONCERN), words="Betaald")


def put_away(turn: Turn) -> None:
    close_concern(
        by=turn.by,
        concern=turn.newest(CONCERN),
        outcome=turn.luck.choice(list(ConcernOutcome)),
        words="Het is over",
    )


REPORT = Act("support_worker", report)
STEP_ON = Act("support_worker", step_on)
WEIGH_ALL = Act("support_worker", weigh_all)
EVICT = Act("housing_consultant", evict)
LET_GO = Act("housing_consultant", let_go)
CHANCE = Act("housing_consultant", one_more_chance)
END_CHANCE = Act("wmo_consultant", no_more_chance)
AGAIN = Act("support_worker", step_again)
PUT_AWAY = Act("support_worker", put_away)
AGREE_TO_DO = Act("support_worker", agree_to_do)
SAFETY = (
    REPORT,
    STEP_ON,
    Act("support_worker", step_back),
    Act("mediator", step_later),
    AGAIN,
    AGREE_TO_DO,
    WEIGH_ALL,
    EVICT,
    CHANCE,
    END_CHANCE,
    LET_GO,
    PUT_AWAY,
)
# One after the other, which chance alone seldom brings together.
SAFETY_PAIRS = (
    (REPORT, AGREE_TO_DO, AGREE_TO_DO, STEP_ON, PUT_AWAY),
    (REPORT, STEP_ON, STEP_ON, STEP_ON, STEP_ON, PUT_AWAY, AGAIN),
    (REPORT, STEP_ON, STEP_ON, STEP_ON, STEP_ON, WEIGH_ALL, EVICT, CHANCE, LET_GO),
    (REPORT, STEP_ON, STEP_ON, STEP_ON, STEP_ON, WEIGH_ALL, EVICT, CHANCE, END_CHANCE),
)
