"""Support that goes up and down, ends, is looked in on and goes over to a colleague."""

from datetime import timedelta
from uuid import UUID

from thuisroute.agreements.rules.events import Outcome
from thuisroute.guidance.actions.ask_scaling import ask_scaling
from thuisroute.guidance.actions.decide_indication import decide_indication
from thuisroute.guidance.actions.decide_scaling import decide_scaling
from thuisroute.guidance.actions.hand_over import begin_handover, tick_handover
from thuisroute.guidance.actions.keep_pilot_light import (
    begin_pilot_light,
    note_contact,
)
from thuisroute.guidance.actions.report_acute import report_acute
from thuisroute.guidance.rules.deciding import Granted, Per
from thuisroute.guidance.rules.hearing import Heard
from thuisroute.guidance.rules.pilot_light import Contact, Way
from thuisroute.guidance.rules.scaling import Direction, ScalingAnswer
from thuisroute.kernel.questions import ask
from thuisroute.project.example.case_cast import Tenant
from thuisroute.project.example.guidance_steps import FINANCE
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.queries.in_dossier import referral_of
from thuisroute.referrals.queries.indications import indicated
from thuisroute.sharing.queries.policy import HOUSING

SUPPORT, TOWN = "support_worker", "wmo_consultant"
SIX_WEEKS = timedelta(weeks=6)
TWO_MONTHS, QUARTER = 2, 3
COLLEAGUE = {1: 2, 2: 1}


def letter(who: Tenant, hours: int, *, days: int) -> None:
    """A decision of the municipality that ends some weeks from now."""
    with who.acting(TOWN, days=days) as actor:
        known = indicated(actor, who.resident)
        if known is None:
            raise ValueError("Nobody is registered without an indication.")
        granted = Granted(
            kind=known.kind,
            letter_on=who.stage.ago(days),
            letter_reference=f"WMO-{who.stage.ago(days):%y%m%d}",
            starts_on=who.stage.ago(days),
            until=who.stage.today + SIX_WEEKS,
            hours=hours,
            per=Per.MONTH,
            domains=(HOUSING, FINANCE),
        )
        decide_indication(by=actor, resident=who.resident, granted=granted)


def up_and_down(who: Tenant) -> None:
    """More for a while, less since it goes better, and a no to more again; the letter
    ends in six weeks."""
    letter(who, 12, days=170)
    up = _ask(who, Direction.UP, 8, "case_hours_more", days=150)
    _decide(who, up, "case_hours_granted", days=146, hours=20)
    down = _ask(who, Direction.DOWN, 6, "case_hours_less", days=75)
    _decide(who, down, "case_hours_down", days=70, hours=14)
    again = _ask(who, Direction.UP, 10, "case_hours_again", days=30)
    _decide(who, again, "case_hours_refused", days=22, hours=None)


def waits_for_more(who: Tenant) -> None:
    """Asked some days ago; the municipality has to decide."""
    _ask(who, Direction.UP, 6, "case_hours_now", days=5)


def looked_in_on(who: Tenant) -> None:
    """Support ended and the registration was closed; every two months somebody calls,
    and the last time they met."""
    _support_ended(who, days=150)
    with who.acting(SUPPORT, days=149) as actor:
        begin_pilot_light(
            by=actor, resident=who.resident, months=TWO_MONTHS, agreed=True
        )
    _contact(who, Way.CALL, "case_light_call", days=92, met=True)
    _contact(who, Way.VISIT, "case_light_visit", days=33, met=True)
    with who.acting(SUPPORT, days=12) as actor:
        question = referral_of(actor, who.resident)
        for one in ask(question).of(question):
            housed, on = Outcome.HOUSED.value, who.stage.ago(12)
            close_referral(by=actor, referral=one.id, outcome=housed, on=on)


def not_looked_in_on(who: Tenant) -> None:
    """Contact is late: sought in vain."""
    _support_ended(who, days=190)
    with who.acting(SUPPORT, days=189) as actor:
        begin_pilot_light(by=actor, resident=who.resident, months=QUARTER, agreed=True)
    _contact(who, Way.VISIT, "case_light_first", days=110, met=True)
    _contact(who, Way.MESSAGE, "case_light_vain", days=9, met=False)


def goes_over(who: Tenant) -> None:
    """To a colleague, whom the resident has met; half of the list is done."""
    taking = COLLEAGUE[who.desk]
    to = who.stage.people.actor(who.provider, SUPPORT, taking)
    with who.acting(SUPPORT, days=8) as actor:
        handover = begin_handover(
            by=actor, resident=who.resident, to_party=to.party, to_user=to.user,
            agreed=True,
        ).pk  # fmt: skip
    for item, desk, days in (
        ("introduced", who.desk, 6),
        ("plan_read", taking, 4),
        ("own_word", taking, 4),
    ):
        with who.acting(SUPPORT, days=days, desk=desk) as actor:
            tick_handover(by=actor, handover=handover, item=item)


def went_wrong(who: Tenant) -> None:
    """In the night before yesterday; the association reads that something goes on."""
    with who.acting(SUPPORT, days=1) as actor:
        report_acute(by=actor, resident=who.resident, route="mental_health_crisis")


def _support_ended(who: Tenant, *, days: int) -> None:
    less = _ask(who, Direction.DOWN, 4, "case_hours_enough", days=days + 6)
    _decide(who, less, "case_hours_ended", days=days, hours=0)


def _ask(who: Tenant, direction: Direction, hours: int, why: str, *, days: int) -> UUID:
    with who.acting(SUPPORT, days=days) as actor:
        return ask_scaling(
            by=actor, resident=who.resident, direction=direction, hours=hours,
            reason=who.stage.word(why),
        ).pk  # fmt: skip


def _decide(
    who: Tenant, request: UUID, words: str, *, days: int, hours: int | None
) -> None:
    """With what the resident said of it; None refuses."""
    on = who.stage.ago(days)
    answer = ScalingAnswer(
        granted=hours is not None,
        words=who.stage.word(words),
        hours=hours,
        starts_on=None if hours is None else on,
        until=who.stage.today + SIX_WEEKS if hours else None,
        heard=Heard(on, who.stage.word(f"{words}_heard")),
    )
    with who.acting(TOWN, days=days) as actor:
        decide_scaling(by=actor, request=request, answer=answer)


def _contact(who: Tenant, way: Way, words: str, *, days: int, met: bool) -> None:
    contact = Contact(who.stage.ago(days), way, met, who.stage.word(words))
    with who.acting(SUPPORT, days=days) as actor:
        note_contact(by=actor, resident=who.resident, contact=contact)
