"""Somebody walks the route under whatever agreement a region has.

Every choice is the first one that the agreement offers, and whoever acts is whom it
names: nothing here knows a region.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tests.cast import Cast
from tests.roster import PARTIES, PEOPLE
from tests.usual import Usual
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import Decision
from thuisroute.agreements.rules.homes import Product
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.matching.tests.builders import an_allocated_home
from thuisroute.parties.models import Party, Region, Seat, User
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.tenancies.actions.decide_conversion import Meeting, decide_conversion
from thuisroute.tenancies.actions.hold_review import Talk, hold_review
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.actions.prepare_own_lease import prepare_own_lease
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.converting import CriterionAnswer
from thuisroute.tenancies.rules.reviewing import ReviewKind, round_of
from thuisroute.tenancies.tests.builders import a_framework, neighbours_agreed, signed

RENT = 64_050
MUNICIPALITY = "municipality"
# Who of the cast has a role; the first who does.
WHO = {role: name for name, (_party, role, _said) in reversed(PEOPLE.items())}


def people_in(region: Region) -> Cast:
    """The cast at work in a region that was adopted; needs the owner role."""
    version = AgreementVersion.objects.get(region=region, state="in_force")
    law = Agreement.from_json(version.content)
    kinds = {one.id for one in law.party_kinds}
    parties = {
        key: Party.objects.create(
            region=region,
            kind=kind,
            code=key.replace("_", "-"),
            name=name,
            municipality_code=law.municipalities[0].code
            if kind == MUNICIPALITY
            else "",
            contracted=kind == "care_provider",
        )
        for key, (kind, name) in PARTIES.items()
        if kind in kinds
    }
    actors, users = {}, {}
    for key, (party, role, name) in PEOPLE.items():
        if party not in parties:
            continue
        users[key] = User(email=f"{key}@{region.code}.example", name=name)
        users[key].save()
        seat = Seat.objects.create(
            user=users[key], party=parties[party], role=role, since=date(2020, 1, 1)
        )
        actors[key] = Actor(users[key].pk, seat.pk, parties[party].pk, role, region.pk)
    return Cast(region, version, law, parties, actors, users, _usual(law))


def _usual(law: Agreement) -> Usual:
    """The first of everything that the agreement offers."""
    product = _with_a_lease(law)
    return Usual(
        municipality=law.municipalities[0].code,
        product=product.id,
        home_type=product.home_types[0],
        lease_form=product.lease_forms[0],
        refusal_ground=law.offer.refusal_grounds[0].id if law.offer else "",
        target_group=law.target_groups[0].id,
        indication=law.indications[0].id,
    )


@dataclass
class Walk:
    """The route of one resident so far."""

    cast: Cast
    resident: UUID
    lease: Lease

    @property
    def law(self) -> Agreement:
        """What this region agreed."""
        return self.cast.agreement

    def greet_the_neighbours(self) -> None:
        """By whom the clock names."""
        named = round_for(self.law, "neighbour_agreements.recorded")
        neighbours_agreed(self.cast, self.lease, by=named)

    def talk(self, kind: ReviewKind) -> None:
        """With everybody whom the agreement names, written down by the first."""
        agreed = round_of(self.law, kind)
        assert agreed is not None
        with self.cast.acting(WHO[agreed.participants[0].role]) as actor:
            said = Talk(kind, clock.today(), sorted(agreed.kinds), ())
            hold_review(by=actor, lease=self.lease.pk, talk=said)

    def decide(self, first_day: date) -> None:
        """For a lease of the resident's own."""
        rule = self.law.conversion
        assert rule is not None
        answer = CriterionAnswer(met=True, reason="Zo gezien")
        meeting = Meeting(
            decided_on=clock.today(),
            outcome=Decision.CONVERT,
            took_part=[one.party_kind for one in (*rule.decided_by, *rule.consulted)],
            answers={one.id: answer for one in rule.criteria},
            reason="Het gaat goed",
            effective_on=first_day,
            until=None,
        )
        with self.cast.acting(WHO[rule.decided_by[0].role]) as actor:
            decide_conversion(by=actor, lease=self.lease.pk, meeting=meeting)

    def move_to_own_lease(self) -> Lease:
        """Drawn up and signed by the association."""
        with self.cast.acting("housing_consultant") as actor:
            own = prepare_own_lease(
                by=actor, lease=self.lease.pk, rent=RENT, starts_on=clock.today()
            )
        return signed(self.cast, own, by="housing_consultant", told=True)


def round_for(law: Agreement, event: str) -> str:
    """Who of the cast is responsible for what this event fulfils."""
    for one in law.clocks:
        if any(done.event == event for done in one.fulfilled_by):
            return WHO[one.responsible.role]
    return WHO["support_worker"]


def from_registration_to_the_key(cast: Cast) -> Walk:
    """Registered, ready, proposed, offered, met, allocated, signed: lives there."""
    law, usual = cast.agreement, cast.usual
    if law.framework:
        a_framework(cast)
    referral = a_ready_referral(cast)
    home = a_home_in_shop(cast, available_from=clock.today())
    match = an_allocated_home(cast, home, referral.pk)
    with cast.acting(cast.lets) as actor:
        terms = LeaseTerms(usual.lease_form, RENT, clock.today())
        lease = prepare_lease(by=actor, match=match, terms=terms)
    lease = signed(cast, lease, by=cast.lets, told=True)
    return Walk(cast, referral.resident_id, lease)


def _with_a_lease(law: Agreement) -> Product:
    return next(one for one in law.products if one.lease_forms and one.home_types)
