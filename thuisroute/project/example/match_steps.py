"""Steps from a home in the shop to its allocation."""

from datetime import timedelta

from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.confirm_no import Answer
from thuisroute.matching.actions.confirm_no import confirm_no as confirm_no_
from thuisroute.matching.actions.hold_intake import IntakeTalk
from thuisroute.matching.actions.hold_intake import hold_intake as hold_intake_
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.propose_match import propose_match
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.actions.weigh_refusal import weigh_refusal
from thuisroute.matching.actions.withdraw_match import (
    decline_candidate,
    withdraw_match,
)
from thuisroute.matching.rules.confirming import WhyNot
from thuisroute.matching.rules.reasons import Cause
from thuisroute.project.example.homes import (
    home_details,
    into_the_shop,
    with_drawings,
)
from thuisroute.project.example.scene import STAYS_IN_SHOP, Scene

ANSWER_WITHIN = timedelta(days=7)
# Of homes that may still be empty there is something to look at.
IS_RECENT = timedelta(days=90)


def put_home_in_shop(scene: Scene) -> None:
    """A home that fits this household, of one of the associations."""
    dice = scene.dice
    scene.association = dice.random.choice(scene.figures.associations).code
    details = home_details(
        dice,
        f"{scene.number}-{scene.turn.home + 1}",
        (*scene.where, dice.random.choice(scene.figures.neighbourhoods)),
        household=scene.person.household,
        on=scene.on,
    )
    scene.rent = details.rent
    with scene.consultant() as actor:
        scene.home = into_the_shop(actor, details, scene.on)
        if scene.on + IS_RECENT >= scene.today:
            with_drawings(actor, scene.home, dice)


def propose(scene: Scene) -> None:
    """With a reason, in case others have waited longer."""
    with scene.mediator() as actor:
        scene.match = propose_match(
            by=actor,
            home=scene.home,
            referral=scene.referral,
            deviation_reason=scene.word("proposal"),
            on=scene.on,
        )


def decline(scene: Scene) -> None:
    """The association says that this is not the place; another party has to agree."""
    with scene.consultant() as actor:
        decline_candidate(
            by=actor,
            match=scene.match,
            on=scene.on,
            cause=Cause.CAPACITY.value,
            words=scene.word("declined"),
        )


def confirm_no(scene: Scene) -> None:
    """The mediator agrees: the match ends by it."""
    with scene.mediator() as actor:
        answer = Answer(confirmed=True)
        confirm_no_(by=actor, match=scene.match, on=scene.on, answer=answer)
    _let_home_go(scene)


def do_not_confirm_no(scene: Scene) -> None:
    """The mediator found something for it: the match goes on."""
    with scene.mediator() as actor:
        answer = Answer(
            confirmed=False, why=WhyNot.SOLVED.value, words=scene.word("no_solved")
        )
        confirm_no_(by=actor, match=scene.match, on=scene.on, answer=answer)


def offer(scene: Scene) -> None:
    """One at a time (P1d)."""
    with scene.mediator() as actor:
        make_offer(
            by=actor, match=scene.match, on=scene.on, answer_by=scene.on + ANSWER_WITHIN
        )


def withdraw(scene: Scene) -> None:
    """The match ends; the home is free again."""
    with scene.mediator() as actor:
        withdraw_match(
            by=actor,
            match=scene.match,
            on=scene.on,
            cause=Cause.CIRCUMSTANCES.value,
            words=scene.word("withdrawn"),
        )
    _let_home_go(scene)


def accept(scene: Scene) -> None:
    """The support worker writes down a yes."""
    reply = Reply(scene.on, accepted=True, words=scene.word("accepted"))
    with scene.support_worker() as actor:
        record_answer(by=actor, match=scene.match, reply=reply)


def refuse(scene: Scene) -> None:
    """On the one ground that the agreement knows (P1d)."""
    rule = scene.people.says.offer
    ground = rule.refusal_grounds[0].id if rule else ""
    reply = Reply(scene.on, accepted=False, ground=ground, words=scene.word("refusal"))
    with scene.support_worker() as actor:
        record_answer(by=actor, match=scene.match, reply=reply)


def uphold(scene: Scene) -> None:
    """A second person agrees: the resident keeps the place in the queue."""
    _weigh(scene, upheld=True, words="upheld")
    _let_home_go(scene)


def do_not_uphold(scene: Scene) -> None:
    """A second person does not: the offer stands."""
    _weigh(scene, upheld=False, words="not_upheld")


def _weigh(scene: Scene, *, upheld: bool, words: str) -> None:
    with scene.mediator() as actor:
        weigh_refusal(
            by=actor,
            match=scene.match,
            on=scene.on,
            upheld=upheld,
            words=scene.word(words),
        )


def hold_intake(scene: Scene) -> None:
    """Resident, support worker and association have met (P2b)."""
    _talk(scene, positive=True, notes="intake")


def hold_intake_without_go(scene: Scene) -> None:
    """They have met and it does not go on."""
    _talk(scene, positive=False, notes="no_go")
    _let_home_go(scene)


def _talk(scene: Scene, *, positive: bool, notes: str) -> None:
    talk = IntakeTalk(
        held_on=scene.on,
        resident_present=True,
        support_worker=f"Begeleider {scene.desk}",
        housing_consultant="Woonconsulent 1",
        positive=positive,
        notes=scene.word(notes),
        cause="" if positive else Cause.INTAKE.value,
    )
    with scene.support_worker() as actor:
        hold_intake_(by=actor, match=scene.match, talk=talk)


def allocate(scene: Scene) -> None:
    """The home is the resident's."""
    with scene.consultant() as actor:
        allocate_home(by=actor, match=scene.match, on=scene.on)


def _let_home_go(scene: Scene) -> None:
    """A home of long ago is not still in the shop; a recent one is."""
    if scene.on + STAYS_IN_SHOP >= scene.today:
        return
    with scene.consultant() as actor:
        take_out_of_shop(by=actor, home=scene.home, on=scene.on)
