"""One resident's whole life in the program, with every text that care may hold marked.

Made by the people of the cast with the real actions, so that each table about a person
holds something: a refusal that was weighed, an intake, a lease, talks, a decision.
"""

from dataclasses import asdict, dataclass, fields
from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from tests.cast import Cast
from tests.permissions.meeting import met
from tests.permissions.paying import paid
from tests.permissions.rounds import round_of, stood_in_a_round
from tests.roles import database_role
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.concerns.tests.builders import a_whole_outreach_file
from thuisroute.concerns.tests.living import concerns_of_a_life
from thuisroute.concerns.tests.reporting import a_report
from thuisroute.exchange.actions.ask_export import ask_export
from thuisroute.exchange.actions.prepare_export import prepare_export
from thuisroute.exchange.actions.stage_import import stage_import
from thuisroute.exchange.examples import example_csv
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.reading.sandbox import read_sheet
from thuisroute.guidance.actions.explore import Explored, explore
from thuisroute.guidance.actions.hand_over import call_off_handover, tick_handover
from thuisroute.guidance.actions.keep_network import place_in_network
from thuisroute.guidance.actions.keep_pilot_light import (
    begin_pilot_light,
    note_contact,
)
from thuisroute.guidance.actions.move_goal import move_goal
from thuisroute.guidance.actions.report_acute import report_acute
from thuisroute.guidance.actions.write_plan_words import write_plan_words
from thuisroute.guidance.models import EarlyNotice, IndicatedDomain
from thuisroute.guidance.rules.crisis import CrisisTerms
from thuisroute.guidance.rules.lifecycle import GoalState
from thuisroute.guidance.rules.pilot_light import Contact, Way
from thuisroute.guidance.rules.planning import Outcome
from thuisroute.guidance.tests.builders import (
    a_crisis_plan,
    a_decision_on_support,
    a_goal,
    a_handover,
    a_risk,
    a_scaling_decision,
    a_scaling_request,
    agree,
    heard_today,
    some_grant,
    some_network,
)
from thuisroute.guidance.tests.stays import a_place, staying
from thuisroute.homes.tests.builders import a_home_in_shop, a_photo_of
from thuisroute.kernel import clock
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.ask_room import ask_room
from thuisroute.matching.actions.confirm_no import Answer as NoAnswer
from thuisroute.matching.actions.confirm_no import confirm_no
from thuisroute.matching.actions.go_carefully import choose_route, write_talk
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.actions.limit_neighbourhood import limit_neighbourhood
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.actions.weigh_refusal import weigh_refusal
from thuisroute.matching.actions.withdraw_match import decline_candidate
from thuisroute.matching.models import CapacityQuestion, Match, MatchWords
from thuisroute.matching.queries.carrying import areas_of
from thuisroute.matching.rules.capacity import RoomWanted
from thuisroute.matching.rules.careful import Talk
from thuisroute.matching.rules.carrying import LimitAsked
from thuisroute.matching.tests.builders import a_proposal, some_talk
from thuisroute.obligations.actions.record_agreement_evaluation import (
    record_agreement_evaluation,
)
from thuisroute.obligations.models import EvaluationEvidence, Obligation
from thuisroute.referrals.actions.ask_to_join import ask_to_join
from thuisroute.referrals.actions.correct_referral import correct_referral
from thuisroute.referrals.actions.mark_ready import mark_ready
from thuisroute.referrals.actions.park import park, unpark
from thuisroute.referrals.actions.settle_condition import set_condition_aside
from thuisroute.referrals.actions.tell import tell
from thuisroute.referrals.models import PriorityStep, Referral
from thuisroute.referrals.queries.one_referral import particulars_for
from thuisroute.referrals.rules.correcting import Correction
from thuisroute.referrals.tests.builders import (
    a_registered_referral,
    meet_everything,
    some_person,
)
from thuisroute.sharing.actions.answer_request import answer_request
from thuisroute.sharing.actions.ask_for_right import Asking, ask_for_right
from thuisroute.sharing.actions.close_emergency import close_emergency
from thuisroute.sharing.actions.count_retention import count_retention
from thuisroute.sharing.actions.enter_own_file import enter_own_file
from thuisroute.sharing.actions.hand_over_link import hand_over_link
from thuisroute.sharing.actions.hide_address import hide_address
from thuisroute.sharing.actions.keep_out import keep_out
from thuisroute.sharing.actions.lift_restriction import lift_restriction
from thuisroute.sharing.actions.note_measure import Measure, note_measure
from thuisroute.sharing.actions.open_emergency import open_emergency
from thuisroute.sharing.actions.place_hold import place_hold
from thuisroute.sharing.actions.refuse_consent import refuse_consent
from thuisroute.sharing.actions.reveal_address import reveal_address
from thuisroute.sharing.actions.take_up_request import take_up_request
from thuisroute.sharing.models import Consent, OwnAccount, RightsErasure
from thuisroute.sharing.own_accounts import bind_identity
from thuisroute.sharing.queries.policy import emergencies_of
from thuisroute.sharing.rules.answering import Decision
from thuisroute.sharing.rules.erasing_on_request import Stays
from thuisroute.sharing.rules.evidence import Paper
from thuisroute.sharing.rules.own_account import Kind
from thuisroute.sharing.rules.restricting import Because
from thuisroute.sharing.rules.rights import Asked, RequestState
from thuisroute.sharing.tests.builders import asked, supported, taken_back
from thuisroute.tenancies.actions.answer_landing_step import answer_own_step
from thuisroute.tenancies.actions.cancel_lease import cancel_lease
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.actions.write_own_words import write_own_words
from thuisroute.tenancies.models import LandingAnswer, LandingStep, Lease
from thuisroute.tenancies.rules.landing import LandingTerms, Said
from thuisroute.tenancies.rules.reviewing import (
    DOMAINS,
    RESIDENT,
    Contribution,
    ReviewKind,
)
from thuisroute.tenancies.rules.weighing import Weighing
from thuisroute.tenancies.tests.builders import (
    HOUSING,
    RENT,
    a_decision,
    a_framework,
    a_review,
    neighbours_agreed,
    signed,
)
from thuisroute.tenancies.tests.landing import (
    a_card,
    a_landing_step,
    landing_terms,
    said,
    was_done,
)

NAME = "Levensloop"
BSN = "999990019"
# Texts of care and of the registration: the association reads them on no page and in
# no row.
MARK = "GEHEIM"
# What the resident can pay, in cents: a number that stands nowhere else by chance.
RENT_LIMIT = 713_377_911
RENT_SHOWN = "7.133.779,11"
# The smallest file that is a PDF by its content.
PAPER = b"%PDF-1.7\n%%EOF\n"
# A no that another party has to confirm, as the pack calls it.
CONFIRMED = "carrying_capacity"
# On which ground the offer was refused, as the pack calls it.
GROUND = "harms_recovery"
DECIDED_AFTER = 300
CORRECTED = tuple(field.name for field in fields(Correction))


@dataclass(frozen=True)
class Life:
    """The keys of everything that stands in an address."""

    resident: UUID
    number: str
    referral: UUID
    home: UUID
    photo: UUID
    match: UUID
    lease: UUID
    review: UUID
    obligation: UUID
    framework: UUID
    question: UUID
    staged: UUID
    consent: UUID
    exported: UUID
    outreach: UUID
    account: UUID
    seat: UUID
    own_account: UUID
    hold: UUID
    emergency: UUID
    right: UUID
    evidence: UUID
    goal: UUID
    network: UUID
    scaling: UUID
    risk: UUID
    early_notice: UUID
    concern: UUID
    report: UUID
    landing: UUID
    arrangement: UUID
    cost: UUID
    settlement: UUID
    # Who owes the other something, as an address names them.
    owing: str
    owed: str
    meeting: UUID
    item: UUID
    decision: UUID
    place: UUID
    room: UUID
    limit: UUID
    round: UUID
    stay: UUID
    handover: UUID
    name: str = NAME

    @property
    def tells(self) -> tuple[str, ...]:
        """What betrays the resident on a page that is not about them."""
        return (
            self.name, self.number,
            *map(str, (
                self.resident, self.referral, self.match, self.lease, self.review,
                self.obligation,
            )),
        )  # fmt: skip


@dataclass(frozen=True)
class Tenancy:
    """A life up to the first talks, before the time to decide has come."""

    referral: Referral
    home: UUID
    photo: UUID
    match: UUID
    lease: Lease
    review: UUID


def a_life(cast: Cast) -> Life:
    """From the registration to the decision on the own lease."""
    framework = a_framework(cast)
    referral = _ready(cast, NAME, BSN)
    emergency = an_emergency(cast, referral.resident.number)
    lived = _housed(cast, referral)
    cast.travel(DECIDED_AFTER)
    a_decision(cast, lived.lease)
    return whole_life(cast, lived, framework=framework, emergency=emergency)


def whole_life(cast: Cast, lived: Tenancy, *, framework: UUID, emergency: UUID) -> Life:
    """What else a file comes to hold, and what waits beside it."""
    resident, number = lived.referral.resident_id, lived.referral.resident.number
    place, stay = _away(cast, resident)
    _shown(cast)
    return Life(
        resident=resident,
        number=number,
        referral=lived.referral.pk,
        home=lived.home,
        photo=lived.photo,
        match=lived.match,
        lease=lived.lease.pk,
        review=lived.review,
        obligation=_obligation(cast, resident),
        framework=framework,
        question=_question(cast),
        staged=_staged(cast),
        consent=_consent(cast, resident),
        exported=_exported(cast),
        outreach=_guarded(cast, resident, number),
        account=cast.users["support_worker"].pk,
        seat=cast.actors["support_worker"].seat,
        own_account=an_own_account(cast, resident),
        hold=_hold(cast, resident, number),
        emergency=emergency,
        right=_right(cast, resident),
        evidence=_evidence(cast),
        room=_room(cast),
        limit=_limit(cast),
        round=round_of(lived.match),
        goal=_guided(cast, resident),
        network=_networked(cast, resident),
        scaling=_scaled(cast, resident),
        risk=_planned_for_a_crisis(cast, resident),
        early_notice=_went_wrong(cast, resident),
        concern=concerns_of_a_life(cast, resident, marked),
        report=a_report(cast),
        landing=_landed(cast, lived.lease),
        **asdict(paid(cast, lived.match, mark=marked("bonnetje"))),
        meeting=(there := met(cast, resident)).meeting,
        item=there.item,
        decision=there.decision,
        place=place,
        stay=stay,
        handover=_handed_over(cast, resident),
    )


def _away(cast: Cast, resident: UUID) -> tuple[UUID, UUID]:
    """A stay elsewhere that goes on, at a place with extra beds in winter weather."""
    place = a_place(cast, name=f"Luwte {uuid4()}")
    stay = staying(cast, resident, place, why=marked("verblijf"))
    with cast.acting("support_worker") as actor:
        begin_pilot_light(by=actor, resident=resident, months=3, agreed=True)
        said = Contact(clock.today(), Way.CALL, met=True, words=marked("waakvlam"))
        note_contact(by=actor, resident=resident, contact=said)
    return place.pk, stay.pk


def _guided(cast: Cast, resident: UUID) -> UUID:
    """A decision on support, and a plan with goals, answers and own words."""
    domains = (HOUSING, "self_care_and_health")
    letter = some_grant(letter=marked("kenmerk"), domains=domains)
    made = a_decision_on_support(cast, resident, letter)
    with database_role("worker"):
        # Of a time when the municipality could decide on this as well.
        IndicatedDomain.objects.create(
            indication=made, resident_id=resident, domain="justice"
        )
    reached = a_goal(cast, resident)
    kept = a_goal(
        cast, resident, domain="self_care_and_health", wanted=marked("doel"),
        seen_by=marked("maat"), who_does_what=marked("wie"),
    )  # fmt: skip
    let_go = a_goal(cast, resident, domain="justice", wanted=marked("recht"))
    with cast.acting("support_worker") as actor:
        move_goal(by=actor, goal=reached.pk, to=GoalState.REACHED)
        move_goal(by=actor, goal=let_go.pk, to=GoalState.LET_GO, reason=marked("los"))
        explored = Explored("informal_care", Outcome.WANTED, marked("zus"))
        explore(by=actor, resident=resident, explored=explored)
        agree(actor, resident, "self_care_and_health")
        agree(actor, resident, "justice")
    with cast.acting("housing_consultant") as actor:
        agree(actor, resident, HOUSING)
    with cast.acting("resident") as actor:
        agree(actor, resident, HOUSING)
        write_plan_words(by=actor, domain="justice", text=marked("mijn plan"))
    return kept.pk


def _networked(cast: Cast, resident: UUID) -> UUID:
    """A friend, and somebody who gives informal care."""
    with cast.acting("resident") as actor:
        friend = some_network(called=marked("vriend"), means=marked("koffie"))
        place_in_network(by=actor, resident=resident, terms=friend)
    with cast.acting("support_worker") as actor:
        carer = some_network(called=marked("tante"), informal_care=True)
        return place_in_network(by=actor, resident=resident, terms=carer).pk


def _scaled(cast: Cast, resident: UUID) -> UUID:
    """More support was asked for and granted."""
    said = heard_today(marked("gehoord"))
    row = a_scaling_request(cast, resident, reason=marked("waarom meer"), heard=said)
    return a_scaling_decision(cast, row, words=marked("waarom ja")).pk


def _planned_for_a_crisis(cast: Cast, resident: UUID) -> UUID:
    """The plan in words that stand nowhere else, and two risks."""
    terms = CrisisTerms(
        signs=marked("teken"), helps=marked("hulp"), avoid=marked("niet"),
        call=marked("bellen"), who_does_what=marked("taken"), place=marked("plek"),
    )  # fmt: skip
    a_crisis_plan(cast, resident, terms)
    a_risk(cast, resident, domain="justice", what=marked("recht"))
    return a_risk(
        cast, resident, domain="self_care_and_health", what=marked("risico"),
        early_signs=marked("vroeg"), who_acts=marked("wie dan"),
    ).pk  # fmt: skip


def _went_wrong(cast: Cast, resident: UUID) -> UUID:
    """The association was told, when the police were called one night."""
    with cast.acting("support_worker"):
        return EarlyNotice.objects.get(resident_id=resident).pk


def _landed(cast: Cast, lease: Lease) -> UUID:
    """Neighbours who were met, a card for them, and what is done by day."""
    met = a_landing_step(cast, lease, landing_terms(), by="housing_consultant")
    said(cast, met, Said.YES, by="housing_consultant")
    was_done(cast, met)
    a_card(cast, lease)
    terms = LandingTerms(
        "day", marked("met wie"), marked("wat"), marked("wie"), clock.today()
    )
    day = a_landing_step(cast, lease, terms)
    said(cast, day, Said.YES, marked("graag"))
    was_done(cast, day, how=marked("ging goed"))
    with cast.acting("resident") as actor:
        answer_own_step(by=actor, step=day, said=Said.WORDS, words=marked("leuk"))
    _landed_with_justice(cast, day)
    return day


def _landed_with_justice(cast: Cast, day: UUID) -> None:
    """The same in a life domain that a pack may name and this one does not."""
    with cast.acting("support_worker"):
        step = LandingStep.objects.get(pk=day)
        answer = LandingAnswer.objects.filter(step=step).earliest("said_at")
        for row in (step, answer):
            row.pk, row.domain = uuid4(), "justice"
            row._state.adding = True
        answer.step = step
        step.save(force_insert=True)
        answer.save(force_insert=True)


def _handed_over(cast: Cast, resident: UUID) -> UUID:
    """To a colleague, with one item done, and called off again."""
    row = a_handover(cast, resident, by="care_manager", to="support_worker")
    with cast.acting("care_manager") as actor:
        tick_handover(by=actor, handover=row.pk, item="introduced")
        call_off_handover(by=actor, handover=row.pk)
    return row.pk


def _shown(cast: Cast) -> None:
    """A home in the shop, with a photo."""
    a_photo_of(cast, a_home_in_shop(cast))


def _room(cast: Cast) -> UUID:
    """The association is asked whether it has room, for nobody by name."""
    law = cast.agreement
    with cast.acting("mediator") as actor:
        ask_room(
            by=actor,
            wanted=RoomWanted(law.products[0].id, "", 2, 2, 70_000, step_free=False),
            parties=[cast.party("association").pk],
        )
        return CapacityQuestion.objects.latest("asked_on").pk


def _limit(cast: Cast) -> UUID:
    """What parties agreed that the neighbourhood of this home can carry."""
    with cast.acting("programme_manager") as actor:
        code, name = next(iter(areas_of(actor).values()))
        asked = LimitAsked(
            municipality=code, neighbourhood=name, points=90, agreed_by="Partijen",
            until=clock.today() + timedelta(90), reason="Veel woningen ineens.",
        )  # fmt: skip
        return limit_neighbourhood(by=actor, asked=asked).pk


def _evidence(cast: Cast) -> UUID:
    """The figures that go with an evaluation of the agreement."""
    with cast.acting("programme_manager") as actor:
        record_agreement_evaluation(by=actor, on=clock.today(), note="")
        return EvaluationEvidence.objects.latest("taken_on").pk


def a_tenancy(cast: Cast, *, name: str = NAME, bsn: str = BSN) -> Tenancy:
    """From the registration to the first talks, under a framework that stands."""
    return _housed(cast, _ready(cast, name, bsn))


def _housed(cast: Cast, referral: Referral) -> Tenancy:
    supported(cast, referral.resident_id)
    home = a_home_in_shop(cast, available_from=clock.today())
    photo = a_photo_of(cast, home)
    match = _allocated(cast, home, referral.pk)
    lease = _running(cast, match)
    neighbours_agreed(cast, lease)
    with cast.acting("support_worker") as actor:
        report_acute(by=actor, resident=lease.resident_id, route="police")
    review = a_review(cast, lease, said=_said("care_provider"))
    a_review(
        cast, lease, by="wmo_consultant", kind=ReviewKind.PLAN_EVALUATION,
        said=_said("municipality"),
    )  # fmt: skip
    return Tenancy(referral, home, photo, match, lease, review)


def an_own_account(cast: Cast, resident: UUID) -> UUID:
    """The resident goes in by a link, and writes something for the next talk."""
    with cast.acting("support_worker") as actor:
        secret = hand_over_link(by=actor, resident=resident)
    entered = enter_own_file(secret)
    assert entered is not None
    cast.tokens["resident"] = entered.token
    with cast.acting("resident") as actor:
        write_own_words(by=actor, domain="justice", text=marked("eigen woorden"))
        bind_identity(actor.user, sha256(actor.user.bytes).digest())
    with cast.acting("support_worker"):
        return OwnAccount.objects.get(resident_id=resident, kind=Kind.RESIDENT).pk


def _right(cast: Cast, resident: UUID) -> UUID:
    """A restriction that was granted and ended, and a correction that is taken up."""
    stop = Asked(RightKind.RESTRICTION, marked("even niet"), domain="justice")
    correct = Asked(RightKind.CORRECTION, marked("klopt niet"), domain="identity")
    with cast.acting("resident") as actor:
        stopped, right = (
            ask_for_right(
                by=actor, resident=resident,
                asking=Asking(asked, clock.today(), Paper(PAPER)),
            )
            for asked in (stop, correct)
        )  # fmt: skip
    with cast.acting("care_manager") as actor:
        take_up_request(by=actor, request=stopped)
        decision = Decision(RequestState.GRANTED, marked("akkoord"))
        answer_request(by=actor, request=stopped, decision=decision)
        lift_restriction(by=actor, request=stopped, told_on=clock.today())
        take_up_request(by=actor, request=right)
    with database_role("worker"):
        # What was said of a class of record, as the answer to an erasure writes it.
        RightsErasure.objects.create(
            request_id=right, resident_id=resident, record_class="tenancy",
            term="tenancy", stays=Stays.IN_USE.value,
        )  # fmt: skip
    return right


def marked(what: str) -> str:
    """A text that stands nowhere else."""
    return f"{MARK} {what}"


def _ready(cast: Cast, name: str, bsn: str) -> Referral:
    row = a_registered_referral(
        cast,
        family_name=name,
        bsn=bsn,
        phone="06 99 99 99 99",
        necessity=marked("noodzaak"),
        lighter_way=marked("lichtere weg"),
        avoid_neighbourhoods=(marked("buurt"),),
        home_seeker_number=marked("V-100"),
        rent_limit=RENT_LIMIT,
        setting_needed="clustered",
    )
    today = clock.today()
    with cast.acting("support_worker") as actor:
        park(
            by=actor, referral=row.pk, reason=marked("wachten"),
            until=today + timedelta(days=1), on=today,
        )  # fmt: skip
        unpark(by=actor, referral=row.pk, on=today)
        set_condition_aside(
            by=actor, referral=row.pk, condition="budget_management",
            reason=marked("geen bewind"),
        )  # fmt: skip
    _correct(cast, row.pk)
    meet_everything(cast, row.pk)
    with cast.acting("mediator") as actor:
        # This region has no category of its own; the row is what another has.
        PriorityStep.objects.create(
            record=row, resident_id=row.resident_id, category="voorrang",
            reason=marked("geen voorrang"), from_state="none", to_state="refused",
            on=today, at=clock.now(), by_user=actor.user, by_party=actor.party,
        )  # fmt: skip
        tell(actor, row, EventName.OBJECTION_ANSWERED, today)
        return mark_ready(by=actor, referral=row.pk, on=today)


def an_emergency(cast: Cast, number: str) -> UUID:
    """Opened by the Wmo consultant, whose own dossier it is, and reviewed by nobody."""
    with cast.acting("wmo_consultant") as actor:
        open_emergency(
            by=actor, number=number, keys=(), reason=marked("gevaar voor het leven")
        )
        key = emergencies_of(actor).get().pk
        close_emergency()
    return key


def _correct(cast: Cast, referral: UUID) -> None:
    with cast.acting("support_worker") as actor:
        said = particulars_for(actor, referral)
        facts: dict[str, Any] = {name: getattr(said, name) for name in CORRECTED}
        correct_referral(
            by=actor, referral=referral,
            correction=Correction(**(facts | {"guidance_hours": 21})),
            reason=marked("verbetering"),
        )  # fmt: skip


def _allocated(cast: Cast, home: UUID, referral: UUID) -> UUID:
    """Proposed for a reason; first refused, which did not hold, then accepted."""
    today = clock.today()
    match = a_proposal(cast, home, referral, reason=marked("afwijking"))
    stood_in_a_round(cast, match, words=marked("anders"))
    rounds = cast.agreement.rounds
    with cast.acting("housing_consultant") as actor:
        decline_candidate(
            by=actor, match=match, on=today, cause=CONFIRMED, words="De buurt"
        )
    not_so = NoAnswer(confirmed=False, why="not_so", words="Het valt mee")
    with cast.acting("mediator") as actor:
        confirm_no(by=actor, match=match, on=today, answer=not_so)
        if rounds is not None:
            choose_route(by=actor, match=match, ground=rounds.careful[0].id)
            write_talk(by=actor, match=match, talk=Talk(today, marked("overleg")))
        make_offer(by=actor, match=match, on=today, answer_by=None)
    refusal = Reply(today, accepted=False, ground=GROUND, words=marked("weigering"))
    with cast.acting("support_worker") as actor:
        record_answer(by=actor, match=match, reply=refusal)
    with cast.acting("second_mediator") as actor:
        weigh_refusal(
            by=actor, match=match, on=today, upheld=False, words=marked("weging")
        )
    with cast.acting("support_worker") as actor:
        record_answer(by=actor, match=match, reply=Reply(today, accepted=True))
    with cast.acting("housing_consultant") as actor:
        hold_intake(by=actor, match=match, talk=some_talk(today))
        allocate_home(by=actor, match=match, on=today)
    # As stand beside a match that ended; this one goes on.
    with database_role("worker"):
        whose = Match.objects.get(pk=match).resident_id
        MatchWords.objects.create(
            match_id=match, resident_id=whose, ended_reason="Te vroeg"
        )
    return match


def _running(cast: Cast, match: UUID) -> Lease:
    with cast.acting("support_worker") as actor:
        weighing = Weighing(own_words="Liever een eigen contract")
        terms = LeaseTerms("earn_in", RENT, clock.today(), weighing=weighing)
        wrong = prepare_lease(by=actor, match=match, terms=terms)
        cancel_lease(by=actor, lease=wrong.pk, reason="Vergissing", on=clock.today())
        lease = prepare_lease(by=actor, match=match, terms=terms)
    return signed(cast, lease, by="support_worker")


def _said(voice: str) -> list[Contribution]:
    """A text in every domain this party may write in; not marked in the one that the
    association reads."""
    domains = [one for one in DOMAINS if voice == "care_provider" or one != "justice"]
    said = [
        Contribution(one, voice, "Netjes" if one == HOUSING else f"{MARK} {one}", 3)
        for one in domains
    ]
    if voice == "care_provider":
        said.append(Contribution("day_activities", RESIDENT, f"{MARK} eigen woorden"))
    return said


def _obligation(cast: Cast, resident: UUID) -> UUID:
    """The next half-yearly talk: of the support worker, with the association."""
    with cast.acting("support_worker"):
        waiting = Obligation.objects.filter(
            resident_id=resident, clock="tenancy_review", settled=""
        )
        return waiting.earliest("due").pk


def _guarded(cast: Cast, resident: UUID, number: str) -> UUID:
    """What is stricter than grants: justice, a hidden address, somebody kept out, and a
    file of outreach about the same person."""
    today = clock.today()
    with cast.acting("support_worker") as actor:
        measure = Measure("probation", today, words=marked("reclassering"))
        note_measure(by=actor, resident=resident, measure=measure)
        hide_address(by=actor, resident=resident, ground="threat", on=today)
        reveal_address(by=actor, resident=resident)
    with cast.acting("second_mediator") as actor:
        keep_out(
            by=actor, resident=resident, person=actor.user, because=Because.OWN_WORD
        )
    return a_whole_outreach_file(
        cast, number=number, words=marked("zorg"), reach_at=marked("melder")
    )


def _question(cast: Cast) -> UUID:
    """The outsider asks about somebody else who is known; the mediator sees it."""
    person = some_person(family_name="Bekende")
    a_registered_referral(
        cast,
        given_name=person.given_name,
        family_name=person.family_name,
        birth_date=person.birth_date,
    )
    with cast.acting("outsider") as actor:
        return ask_to_join(by=actor, person=person, provider=actor.party).pk


def _hold(cast: Cast, resident: UUID, number: str) -> UUID:
    """Its days are counted, and then nothing goes for a while."""
    with database_role("worker"):
        count_retention(resident, region=cast.region.pk, version=cast.version.pk)
    with cast.acting("privacy_officer") as actor:
        return place_hold(
            by=actor, number=number, reason="Voorbeeld van een klacht", source="Awb 9",
            review_by=clock.today() + timedelta(days=90), until=None,
        )  # fmt: skip


def _staged(cast: Cast) -> UUID:
    with cast.acting("care_manager") as actor:
        answer = read_sheet("residents.csv", example_csv("residents"))
        return stage_import(
            by=actor, kind=KINDS["residents"], file_name="residents.csv", answer=answer
        )


def _consent(cast: Cast, resident: UUID) -> UUID:
    """One that stands, on a paper; another was asked and refused."""
    taken_back(cast, resident, "early_warning")
    with cast.acting("support_worker") as actor:
        refuse_consent(by=actor, resident=resident, asked=asked(cast, "early_warning"))
        row = Consent.objects.get(resident_id=resident, purpose="mediation")
    return row.pk


def _exported(cast: Cast) -> UUID:
    """The list of the care manager, made."""
    actor = cast.actors["care_manager"]
    with cast.acting("care_manager"):
        key = ask_export(by=actor, wanted={})
    with database_role("worker"):
        assert prepare_export(key, seat=actor.seat)
    return key
