"""Steps from registration to an offer, through the actions of the pages."""

from datetime import timedelta

from thuisroute.agreements.rules.events import Outcome
from thuisroute.kernel.calendar import add_months
from thuisroute.project.example.guidance_steps import has_plan, plan
from thuisroute.project.example.homes import PRODUCT
from thuisroute.project.example.scene import Scene, party_of_town
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.actions.mark_ready import mark_ready as mark_ready_
from thuisroute.referrals.actions.park import park as park_
from thuisroute.referrals.actions.park import unpark
from thuisroute.referrals.actions.register_referral import register_referral
from thuisroute.referrals.actions.settle_condition import meet_condition
from thuisroute.referrals.queries.one_referral import items_of
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts
from thuisroute.sharing.rules.naming import asked_at_registration

RENT_STEP = 2_500
CONSENT_MONTHS = 48
PARKED_MONTHS = 2
INDICATIONS = ("wmo_visiting_support", "wmo_protected_home")


def register(scene: Scene) -> None:
    """By the support worker, with consent to everything that asks for it (P1a, P6)."""
    told = scene.on - timedelta(scene.dice.random.randint(1, 9))
    with scene.support_worker() as actor:
        row = register_referral(
            by=actor,
            person=scene.person.facts,
            referral=_referral(scene),
            consent=ConsentFacts(
                rules=asked_at_registration(scene.people.says),
                told_on=told,
                given_on=told,
                until=add_months(told, CONSENT_MONTHS),
                necessity=scene.word("necessity"),
                lighter_way=scene.word("lighter_way"),
            ),
            on=scene.on,
        )
        scene.referral, scene.resident = row.pk, row.resident_id
        _settle(scene, some=True)


def _referral(scene: Scene) -> ReferralFacts:
    dice, says = scene.dice, scene.people.says
    decided = scene.on - timedelta(dice.wait("indication_before"))
    household = scene.person.household
    contact = scene.people.actor(scene.provider, "support_worker", scene.desk)
    highest = scene.figures.rent[1]
    return ReferralFacts(
        target_group=scene.life.target_group,
        provider=scene.people.parties[scene.provider],
        municipality=party_of_town(scene),
        contact=contact.user,
        indication=dice.random.choice(INDICATIONS),
        indication_decided_on=decided,
        guidance_hours=dice.random.choice((4, 8, 12, 16, 20, 28)),
        product=PRODUCT,
        household_size=household,
        rooms_needed=household,
        rent_limit=highest + RENT_STEP * dice.random.randint(0, 4),
        setting_needed=dice.random.choice(
            ("", "", "", *(one.id for one in says.home_types))
        ),
        municipalities=(scene.town[0],) if scene.names_a_place else (),
        home_seeker_number=scene.number,
    )


def _settle(scene: Scene, *, some: bool) -> None:
    """Tick the checklist: half of it at registration, the rest before ready."""
    with scene.support_worker() as actor:
        for item in items_of(actor, scene.referral):
            if item.settled or (some and scene.dice.random.randrange(2)):
                continue
            meet_condition(
                by=actor, referral=scene.referral, condition=item.condition, on=scene.on
            )


def mark_ready(scene: Scene) -> None:
    """The support worker completes the list, the mediator has checked it."""
    _settle(scene, some=False)
    if has_plan(scene):
        plan(scene)
    with scene.mediator() as actor:
        mark_ready_(by=actor, referral=scene.referral, on=scene.on)


def park(scene: Scene) -> None:
    """Until a day on which somebody looks again."""
    with scene.support_worker() as actor:
        park_(
            by=actor,
            referral=scene.referral,
            reason=scene.word("park"),
            until=add_months(scene.on, PARKED_MONTHS),
            on=scene.on,
        )


def resume(scene: Scene) -> None:
    """Back to how it stood."""
    with scene.support_worker() as actor:
        unpark(by=actor, referral=scene.referral, on=scene.on)


def close(scene: Scene) -> None:
    """The resident does not want to move after all."""
    with scene.support_worker() as actor:
        close_referral(
            by=actor,
            referral=scene.referral,
            outcome=Outcome.WITHDRAWN.value,
            on=scene.on,
        )
