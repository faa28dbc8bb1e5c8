"""Steps from signing to a lease of one's own, or another end."""

from datetime import date, timedelta
from uuid import UUID

from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel.calendar import add_months
from thuisroute.obligations.actions.deviate import waive_obligation
from thuisroute.obligations.queries.in_dossier import due_about
from thuisroute.project.example.guidance_steps import reach_goal
from thuisroute.project.example.landing_steps import land
from thuisroute.project.example.life import Step
from thuisroute.project.example.meeting_steps import (
    decide_at_review,
    plan_next_review,
)
from thuisroute.project.example.money_steps import money
from thuisroute.project.example.scene import Scene
from thuisroute.project.example.tenancy_plan import HALF_YEAR, YEAR
from thuisroute.sharing.queries.policy import HOUSING
from thuisroute.tenancies.actions.contribute_to_review import contribute_to_review
from thuisroute.tenancies.actions.decide_conversion import Meeting, decide_conversion
from thuisroute.tenancies.actions.end_lease import Ending, end_lease
from thuisroute.tenancies.actions.hold_review import Talk, hold_review
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.actions.prepare_own_lease import prepare_own_lease
from thuisroute.tenancies.actions.record_neighbour_agreements import (
    NeighbourTerms,
    record_neighbour_agreements,
)
from thuisroute.tenancies.actions.sign_lease import Signing, sign_lease
from thuisroute.tenancies.actions.start_lease import start_lease
from thuisroute.tenancies.rules.converting import CriterionAnswer
from thuisroute.tenancies.rules.ending import HomeAfterwards
from thuisroute.tenancies.rules.reviewing import (
    RESIDENT,
    Contribution,
    ReviewKind,
    round_of,
)

SOON = timedelta(days=10)
PROVIDER = "care_provider"
ASSOCIATION = "housing_association"
REVIEW_CLOCK = "tenancy_review"


def sign(scene: Scene) -> None:
    """Drawn up and signed by the provider, who lets (P2a)."""
    starts = scene.day_of(Step.START) or max(scene.on, scene.today) + SOON
    rule, law = scene.people.says.conversion, scene.people.says.fixed_term
    with scene.support_worker() as actor:
        terms = LeaseTerms(
            rule.from_form if rule else "",
            scene.rent,
            starts,
            fixed_term_ground=law.grounds[0].id if law else "",
        )
        scene.lease = prepare_lease(by=actor, match=scene.match, terms=terms).pk
        sign_lease(by=actor, lease=scene.lease, signing=Signing(scene.on, starts))


def start(scene: Scene) -> None:
    """The key."""
    scene.started = scene.on
    with scene.support_worker() as actor:
        if scene.day_of(Step.SIGN) != scene.on:
            start_lease(by=actor, lease=scene.lease)


def agree_with_neighbours(scene: Scene) -> None:
    """How resident and neighbours get on (P4a, P4b)."""
    terms = NeighbourTerms(
        recorded_on=scene.on,
        introduction=scene.word("introduction"),
        living_behaviour=scene.word("behaviour"),
        own_words=scene.word("own_words"),
    )
    with scene.support_worker() as actor:
        record_neighbour_agreements(by=actor, lease=scene.lease, terms=terms)
    land(scene)
    money(scene)
    plan_next_review(scene)


def review(scene: Scene) -> None:
    """The half-yearly talk; the association brings in living behaviour (P4c, P4d)."""
    score = scene.dice.random.randint(2, 4)
    said = (
        Contribution(HOUSING, PROVIDER, scene.word("review"), score),
        Contribution(HOUSING, RESIDENT, scene.word("review_own")),
    )
    key = _talk(scene, ReviewKind.TENANCY_REVIEW, said)
    decide_at_review(scene)
    plan_next_review(scene)
    if score % 2:
        return
    own = Contribution(HOUSING, ASSOCIATION, scene.word("review_association"), score)
    with scene.consultant() as actor:
        contribute_to_review(by=actor, review=key, contributions=[own])


def evaluate_plan(scene: Scene) -> None:
    """The yearly evaluation of the plan (P4c)."""
    said = (Contribution("day_activities", PROVIDER, scene.word("evaluation"), 3),)
    _talk(scene, ReviewKind.PLAN_EVALUATION, said)
    reach_goal(scene)


def _talk(scene: Scene, kind: ReviewKind, said: tuple[Contribution, ...]) -> UUID:
    agreed = round_of(scene.people.says, kind)
    talk = Talk(kind, scene.on, sorted(agreed.kinds) if agreed else (), said)
    with scene.support_worker() as actor:
        return hold_review(by=actor, lease=scene.lease, talk=talk).pk


def waive_review(scene: Scene) -> None:
    """Room for the professional: with a reason, and counted."""
    with scene.support_worker() as actor:
        due = due_about(actor, scene.resident).filter(clock=REVIEW_CLOCK, settled="")
        first = due.first()
        if first is None:
            return
        waive_obligation(
            obligation=first.pk, by=actor, on=scene.on, reason=scene.word("waived")
        )


def decide_to_convert(scene: Scene) -> None:
    """A lease of one's own, after a year at the earliest (P2c)."""
    effective = scene.day_of(Step.CONVERT) or _planned_conversion(scene)
    _decide(scene, Decision.CONVERT, effective)


def decide_to_extend(scene: Scene) -> None:
    """Half a year longer with the provider."""
    _decide(scene, Decision.EXTEND, add_months(scene.started, YEAR + HALF_YEAR))


def _planned_conversion(scene: Scene) -> date:
    year = add_months(scene.started, YEAR)
    return year if scene.on <= year else add_months(scene.started, YEAR + HALF_YEAR)


def _decide(scene: Scene, outcome: Decision, day: date) -> None:
    rule = scene.people.says.conversion
    if rule is None:
        return
    converts = outcome == Decision.CONVERT
    answer = CriterionAnswer(converts, scene.word("criterion"))
    meeting = Meeting(
        decided_on=scene.on,
        outcome=outcome,
        took_part=[one.party_kind for one in (*rule.decided_by, *rule.consulted)],
        answers={one.id: answer for one in rule.criteria},
        reason=scene.word("convert" if converts else "extend"),
        effective_on=day if converts else None,
        until=None if converts else day,
    )
    with scene.consultant() as actor:
        decide_conversion(by=actor, lease=scene.lease, meeting=meeting)


def convert(scene: Scene) -> None:
    """The association lets to the resident from now on (P2d, P2e)."""
    with scene.consultant() as actor:
        own = prepare_own_lease(
            by=actor, lease=scene.lease, rent=scene.rent, starts_on=scene.on
        )
        signing = Signing(scene.on, scene.on, resident_was_told=True)
        sign_lease(by=actor, lease=own.pk, signing=signing)
    scene.lease = own.pk


def end(scene: Scene) -> None:
    """The resident moves; the home is let otherwise."""
    ending = Ending(scene.on, scene.word("ended"), HomeAfterwards.OUTSIDE_SHOP)
    with scene.support_worker() as actor:
        end_lease(by=actor, lease=scene.lease, ending=ending)
