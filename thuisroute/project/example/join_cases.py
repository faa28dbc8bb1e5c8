"""Providers that ask to be brought into the dossier of somebody who is known."""

from thuisroute.project.example.person import Person, person
from thuisroute.project.example.plan import lives
from thuisroute.project.example.privacy_cast import Stage
from thuisroute.project.example.scene import scene_for, seeker_number
from thuisroute.referrals.actions.ask_to_join import ask_to_join
from thuisroute.referrals.actions.decide_join_request import refuse_join_request
from thuisroute.referrals.queries.seeker_numbers import seeker_numbers_of

WORKER, MEDIATOR = "support_worker", "mediator"
ASKING, REFUSED = 3, 2


def questions_to_join(stage: Stage) -> None:
    """One waits for the transfer point; another was told why not."""
    first, second, *_ = _of_others(stage)
    for who, days in ((first, REFUSED * 10), (second, ASKING)):
        code = stage.figures.providers[-1].code
        with stage.people.acting(code, WORKER, stage.ago(days)) as actor:
            request = ask_to_join(by=actor, person=who.facts, provider=actor.party)
        if who is first:
            with stage.acting(MEDIATOR, days=days - 1) as actor:
                reason = stage.word("join_refused")
                refuse_join_request(by=actor, request=request.pk, reason=reason)


def _of_others(stage: Stage) -> list[Person]:
    """Who registered by another provider, the newest first."""
    there = seeker_numbers_of(stage.people.region)
    asking = stage.figures.providers[-1].code
    return [
        person(stage.figures, life.number, life.target_group, on=life.registered_on)
        for life in reversed(lives(stage.figures, today=stage.today))
        if seeker_number(life) in there
        and scene_for(stage.figures, stage.people, life, stage.today).provider != asking
        and life.registered_on < stage.ago(REFUSED * 10)
    ]
