"""One resident's whole life in the program, with every text that care may hold marked.

Made by the people of the cast with the real actions, so that each table about a person
holds something: a refusal that was weighed, an intake, a lease, talks, a decision.
"""

from dataclasses import dataclass, fields
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from tests.cast import Cast
from thuisroute.exchange.actions.stage_import import stage_import
from thuisroute.exchange.examples import example_csv
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.reading.sandbox import read_sheet
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.hold_intake import hold_intake
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.record_answer import Reply, record_answer
from thuisroute.matching.actions.weigh_refusal import weigh_refusal
from thuisroute.matching.tests.builders import a_proposal, some_talk
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.actions.ask_to_join import ask_to_join
from thuisroute.referrals.actions.correct_referral import correct_referral
from thuisroute.referrals.actions.mark_ready import mark_ready
from thuisroute.referrals.actions.park import park, unpark
from thuisroute.referrals.actions.settle_condition import set_condition_aside
from thuisroute.referrals.models import Referral
from thuisroute.referrals.queries.one_referral import particulars_for
from thuisroute.referrals.rules.correcting import Correction
from thuisroute.referrals.tests.builders import (
    a_registered_referral,
    meet_everything,
    some_person,
)
from thuisroute.sharing.models import OwnAccount, OwnLink
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.reviewing import (
    DOMAINS,
    RESIDENT,
    Contribution,
    ReviewKind,
)
from thuisroute.tenancies.tests.builders import (
    HOUSING,
    RENT,
    a_decision,
    a_framework,
    a_review,
    neighbours_agreed,
    signed,
)

NAME = "Levensloop"
BSN = "999990019"
# Texts of care and of the registration: the association reads them on no page and in
# no row.
MARK = "GEHEIM"
# What the resident can pay, in cents: a number that stands nowhere else by chance.
RENT_LIMIT = 713_377_911
RENT_SHOWN = "7.133.779,11"
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
    match: UUID
    lease: UUID
    review: UUID
    obligation: UUID
    framework: UUID
    question: UUID
    staged: UUID
    account: UUID
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
    match: UUID
    lease: Lease
    review: UUID


def a_life(cast: Cast) -> Life:
    """From the registration to the decision on the own lease."""
    framework = a_framework(cast)
    lived = a_tenancy(cast)
    cast.travel(DECIDED_AFTER)
    a_decision(cast, lived.lease)
    return Life(
        resident=lived.referral.resident_id,
        number=lived.referral.resident.number,
        referral=lived.referral.pk,
        home=lived.home,
        match=lived.match,
        lease=lived.lease.pk,
        review=lived.review,
        obligation=_obligation(cast, lived.referral.resident_id),
        framework=framework,
        question=a_question(cast),
        staged=a_staged_file(cast),
        account=cast.users["support_worker"].pk,
    )


def a_tenancy(cast: Cast, *, name: str = NAME, bsn: str = BSN) -> Tenancy:
    """From the registration to the first talks, under a framework that stands."""
    referral = _ready(cast, name, bsn)
    home = a_home_in_shop(cast, available_from=clock.today())
    match = _allocated(cast, home, referral.pk)
    lease = _running(cast, match)
    neighbours_agreed(cast, lease)
    review = a_review(cast, lease, said=_said("care_provider"))
    a_review(
        cast, lease, by="wmo_consultant", kind=ReviewKind.PLAN_EVALUATION,
        said=_said("municipality"),
    )  # fmt: skip
    for kind in ("resident", "representative"):
        an_own_account(cast, referral.resident_id, kind)
    return Tenancy(referral, home, match, lease, review)


def an_own_account(cast: Cast, resident: UUID, kind: str) -> UUID:
    """With a link that the support worker hands over."""
    acts_for = {"name": "Vertegenwoordiger Voorbeeld", "ground": "mentorship"}
    with cast.acting("support_worker") as actor:
        account = OwnAccount.objects.create(
            region_id=actor.region, resident_id=resident, kind=kind,
            since=clock.today(), made_by=actor.user,
            **(acts_for if kind == "representative" else {}),
        )  # fmt: skip
        OwnLink.objects.create(
            account=account, resident_id=resident, secret_hash=uuid4().bytes,
            made_by=actor.user, made_at=clock.now(),
            expires_at=clock.now() + timedelta(days=1),
        )  # fmt: skip
    return account.pk


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
        return mark_ready(by=actor, referral=row.pk, on=today)


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
    with cast.acting("mediator") as actor:
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
    return match


def _running(cast: Cast, match: UUID) -> Lease:
    with cast.acting("support_worker") as actor:
        terms = LeaseTerms("earn_in", RENT, clock.today())
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


def a_question(cast: Cast) -> UUID:
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


def a_staged_file(cast: Cast) -> UUID:
    with cast.acting("care_manager") as actor:
        answer = read_sheet("residents.csv", example_csv("residents"))
        return stage_import(
            by=actor, kind=KINDS["residents"], file_name="residents.csv", answer=answer
        )
