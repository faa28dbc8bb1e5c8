"""Landing among neighbours, for some of the residents."""

from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.project.example.scene import Scene
from thuisroute.tenancies.actions.answer_landing_step import pass_on_answer
from thuisroute.tenancies.actions.finish_landing_step import finish_landing_step
from thuisroute.tenancies.actions.make_contact_card import make_contact_card
from thuisroute.tenancies.actions.plan_landing_step import plan_landing_step
from thuisroute.tenancies.rules.landing import CardTerms, LandingTerms, Said

# One in so many lives has a plan for landing.
PLANNED = 3
# Entries of the pack, and the words of each.
MEET, CARD, DAY = (
    ("meet_neighbours", "landing_meet"),
    ("contact_card", "landing_card"),
    ("day", "landing_day"),
)


def land(scene: Scene) -> None:
    """Meets the neighbours with a card; for the day something is planned."""
    if scene.life.number % PLANNED:
        return
    terms = CardTerms(
        day_who=scene.word("card_day"),
        day_phone=scene.word("card_day_phone"),
        night_who=scene.word("card_night"),
        night_phone=scene.word("card_night_phone"),
    )
    with scene.support_worker() as actor:
        make_contact_card(by=actor, lease=scene.lease, terms=terms, agreed=True)
        for item, words in (MEET, CARD):
            step = _planned(actor, scene, item, words)
            pass_on_answer(by=actor, step=step, said=Said.YES)
            finish_landing_step(by=actor, step=step, done_on=scene.on)
            how = scene.word(f"{words}_own")
            pass_on_answer(by=actor, step=step, said=Said.WORDS, words=how)
        _planned(actor, scene, *DAY)


def _planned(actor: Actor, scene: Scene, item: str, words: str) -> UUID:
    terms = LandingTerms(
        item=item,
        whom=scene.word(f"{words}_whom"),
        what=scene.word(words),
        who=scene.word("landing_who"),
        planned_on=scene.on,
    )
    return plan_landing_step(by=actor, lease=scene.lease, terms=terms).pk
