"""A decision on support and a plan, for some of the residents."""

from datetime import timedelta

from thuisroute.guidance.actions.agree_to_part import agree_to_part
from thuisroute.guidance.actions.ask_scaling import ask_scaling
from thuisroute.guidance.actions.decide_indication import decide_indication
from thuisroute.guidance.actions.decide_scaling import decide_scaling
from thuisroute.guidance.actions.explore import Explored, explore
from thuisroute.guidance.actions.keep_network import place_in_network
from thuisroute.guidance.actions.move_goal import move_goal
from thuisroute.guidance.actions.note_risk import note_risk
from thuisroute.guidance.actions.set_goal import set_goal
from thuisroute.guidance.actions.write_crisis_plan import write_crisis_plan
from thuisroute.guidance.queries.hours import hours_now
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.rules.crisis import CrisisTerms, RiskTerms
from thuisroute.guidance.rules.deciding import Granted, Per
from thuisroute.guidance.rules.hearing import Heard
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.rules.network import Nearness, NetworkTerms, Relation
from thuisroute.guidance.rules.planning import GoalTerms, Outcome
from thuisroute.guidance.rules.scaling import Direction, ScalingAnswer
from thuisroute.kernel.calendar import add_months
from thuisroute.project.example.people import municipality
from thuisroute.project.example.scene import Scene
from thuisroute.referrals.queries.indications import indicated
from thuisroute.sharing.queries.policy import HOUSING

# One in so many lives has a plan, and of those one in so many asks for more support.
PLANNED = 3
ASKING = 5
MONTHS = 36
MORE, ANSWERED = 4, timedelta(days=9)
HALF_YEAR = timedelta(days=182)
FINANCE = "administration_and_finance"
GOALS = ((HOUSING, "goal_home"), (FINANCE, "goal_money"))

# Who stands around them, and how near.
AROUND = (
    (Relation.FAMILY, Nearness.NEAR),
    (Relation.VOLUNTEER, Nearness.MIDDLE),
    (Relation.NEIGHBOUR, Nearness.FAR),
)


def has_plan(scene: Scene) -> bool:
    """Whether this life is one of those."""
    return scene.life.number % PLANNED == 0


def plan(scene: Scene) -> None:
    """The letter of the municipality, two goals, who agreed, and what was asked."""
    _decide(scene)
    with scene.support_worker() as actor:
        for domain, words in GOALS:
            terms = GoalTerms(
                domain=domain,
                wanted=scene.word(words),
                seen_by=scene.word(f"{words}_seen"),
                who_does_what=scene.word(f"{words}_who"),
                due_on=scene.on + HALF_YEAR,
            )
            set_goal(by=actor, resident=scene.resident, terms=terms)
        read = plan_of(actor, scene.resident).digest(HOUSING)
        agree_to_part(by=actor, resident=scene.resident, domain=HOUSING, read=read)
        for relation, nearness in AROUND:
            person = NetworkTerms(
                scene.word(f"network_{relation.value}"),
                relation,
                nearness,
                scene.word(f"network_{relation.value}_means"),
            )
            place_in_network(by=actor, resident=scene.resident, terms=person)
        asked = scene.people.says.guidance
        for one in asked.explorations if asked else ():
            answer = Explored(one.id, scene.dice.random.choice([*Outcome]))
            explore(by=actor, resident=scene.resident, explored=answer)
    prepare_for_a_crisis(scene)
    if scene.life.number % (PLANNED * ASKING) == 0:
        ask_for_more(scene)


def _decide(scene: Scene) -> None:
    party = municipality(scene.town[0])
    with scene.people.acting(party, "wmo_consultant", scene.on) as actor:
        known = indicated(actor, scene.resident)
        if known is None:
            return
        granted = Granted(
            kind=known.kind,
            letter_on=scene.on,
            letter_reference=f"WMO-{scene.life.number:04}",
            starts_on=scene.on,
            until=add_months(scene.on, MONTHS),
            hours=known.hours,
            per=Per.MONTH,
            domains=tuple(domain for domain, _words in GOALS),
        )
        decide_indication(by=actor, resident=scene.resident, granted=granted)


def reach_goal(scene: Scene) -> None:
    """The first open goal about living is reached."""
    with scene.support_worker() as actor:
        goals = plan_of(actor, scene.resident).goals.get(HOUSING, ())
        for goal in goals:
            if goal.state == GoalState.OPEN:
                move_goal(by=actor, goal=goal.pk, to=GoalState.REACHED)
                return


def prepare_for_a_crisis(scene: Scene) -> None:
    """A plan for when it goes wrong, and one thing to look out for."""
    terms = CrisisTerms(
        signs=scene.word("crisis_signs"),
        helps=scene.word("crisis_helps"),
        avoid=scene.word("crisis_avoid"),
        call=scene.word("crisis_call"),
        who_does_what=scene.word("crisis_who"),
        place=scene.word("crisis_place"),
    )
    risk = RiskTerms(
        domain=FINANCE,
        what=scene.word("risk"),
        early_signs=scene.word("risk_signs"),
        who_acts=scene.word("risk_who"),
    )
    with scene.support_worker() as actor:
        write_crisis_plan(by=actor, resident=scene.resident, terms=terms)
        note_risk(by=actor, resident=scene.resident, terms=risk)


def ask_for_more(scene: Scene) -> None:
    """More hours for half a year; whoever asked of late still waits for a decision."""
    with scene.support_worker() as actor:
        asked = ask_scaling(
            by=actor,
            resident=scene.resident,
            direction=Direction.UP,
            hours=MORE,
            reason=scene.word("scaling_why"),
        )
        now = hours_now(actor, scene.resident) or 0
    on = scene.on + ANSWERED
    if on > scene.today:
        return
    answer = ScalingAnswer(
        granted=True,
        words=scene.word("scaling_granted"),
        hours=now + MORE,
        starts_on=on,
        until=on + HALF_YEAR,
        heard=Heard(on, scene.word("scaling_heard")),
    )
    party = municipality(scene.town[0])
    with scene.people.acting(party, "wmo_consultant", on) as actor:
        decide_scaling(by=actor, request=asked.pk, answer=answer)
