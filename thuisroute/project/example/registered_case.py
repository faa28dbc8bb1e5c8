"""Somebody who was found by outreach, agreed to help and was registered for a home."""

from datetime import timedelta
from uuid import UUID

from thuisroute.concerns.actions.close_file import close_file
from thuisroute.concerns.actions.hand_over import hand_over, say_what_came_of_it
from thuisroute.concerns.rules.handing_over import Handing, Route
from thuisroute.concerns.rules.outreach import LED_TO_CARE, Met, Urgency, Way
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.calendar import add_months
from thuisroute.project.example.case_cast import FIRST
from thuisroute.project.example.homes import PRODUCT
from thuisroute.project.example.person import person
from thuisroute.project.example.privacy_cast import Stage
from thuisroute.project.example.privacy_outreach import report, seek, send
from thuisroute.project.example.route_steps import CONSENT_MONTHS, INDICATIONS
from thuisroute.referrals.actions.register_from_file import register_from_file
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts
from thuisroute.sharing.rules.naming import asked_at_registration

# No life of the plan has this number: their names and numbers go no further.
NUMBER, SEEKER = 600, "VB-B001"
GROUP, HOURS = "shelter", 12
TOLD, FOUND, AGREED, REGISTERED, BEGAN = 64, 61, 40, 33, 20


def outreach_registered(stage: Stage) -> None:
    """Two months from a worry to a registration, with the person's own consent."""
    file = report(stage, "car_worry", Urgency.THIS_WEEK, days=TOLD)
    send(stage, file, days=TOLD - 1)
    seek(stage, file, Way.STREET, Met.SHORT, "car_first", days=FOUND)
    seek(stage, file, Way.STREET, Met.TALK, "car_talk", days=AGREED + 5)
    on = stage.ago(AGREED)
    with stage.acting("outreach_worker", days=AGREED) as actor:
        handing = Handing(
            Route.DOSSIER, stage.word("car_to"), on, on + timedelta(days=30), on,
            stage.word("car_agreed"),
        )  # fmt: skip
        hand_over(by=actor, file=file, handing=handing)
    with stage.acting("wmo_consultant", days=REGISTERED) as actor:
        _register(stage, actor, file)
    with stage.acting("outreach_worker", days=BEGAN) as actor:
        say_what_came_of_it(by=actor, file=file, began=True)
        close_file(
            by=actor, file=file, outcome=LED_TO_CARE, words=stage.word("car_closed"),
            referred_to=stage.word("car_to"),
        )  # fmt: skip


def _register(stage: Stage, actor: Actor, file: UUID) -> None:
    on, figures = stage.ago(REGISTERED), stage.figures
    worker = stage.person("support_worker")
    who = person(figures, NUMBER, GROUP, on=on)
    register_from_file(
        by=actor,
        person=who.facts,
        referral=ReferralFacts(
            target_group=GROUP,
            provider=stage.people.parties[figures.providers[FIRST].code],
            municipality=actor.party,
            contact=worker.user,
            indication=INDICATIONS[0],
            indication_decided_on=stage.ago(REGISTERED + 2),
            guidance_hours=HOURS,
            product=PRODUCT,
            household_size=who.household,
            rooms_needed=who.household,
            rent_limit=figures.rent[1],
            home_seeker_number=SEEKER,
        ),
        consent=ConsentFacts(
            rules=asked_at_registration(stage.people.says),
            told_on=stage.ago(AGREED),
            given_on=stage.ago(AGREED),
            until=add_months(stage.ago(AGREED), CONSENT_MONTHS),
            necessity=stage.word("necessity"),
            lighter_way=stage.word("lighter_way"),
        ),
        on=on,
        origin=file,
    )
