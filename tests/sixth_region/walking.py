"""Somebody walks the route under whatever agreement a region has.

Every choice is the first one that the agreement offers, and whoever acts is whom it
names: nothing here knows a region.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tests.cast import Cast, people_in
from tests.roster import PEOPLE
from tests.usual import Usual
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import Decision
from thuisroute.agreements.rules.homes import Product
from thuisroute.kernel import clock
from thuisroute.parties.models import Region
from thuisroute.tenancies.actions.decide_conversion import Meeting, decide_conversion
from thuisroute.tenancies.actions.prepare_own_lease import prepare_own_lease
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.reviewing import ReviewKind, round_of
from thuisroute.tenancies.tests.builders import (
    RENT,
    a_prepared_lease,
    a_review,
    all_met,
    neighbours_agreed,
    signed,
)

# Who of the cast has a role; the first who does.
WHO = {role: name for name, (_party, role, _said) in reversed(PEOPLE.items())}


def cast_in(region: Region) -> Cast:
    """The cast at work in a region that was adopted; needs the owner role."""
    version = AgreementVersion.objects.get(region=region, state="in_force")
    law = Agreement.from_json(version.content)
    return people_in(region, version, law, _usual(law))


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
        first = WHO[agreed.participants[0].role]
        a_review(self.cast, self.lease, by=first, kind=kind)

    def decide(self, first_day: date) -> None:
        """For a lease of the resident's own."""
        rule = self.law.conversion
        assert rule is not None
        meeting = Meeting(
            decided_on=clock.today(),
            outcome=Decision.CONVERT,
            took_part=[one.party_kind for one in (*rule.decided_by, *rule.consulted)],
            answers=all_met(self.cast),
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
    lease = signed(cast, a_prepared_lease(cast), by=cast.lets, told=True)
    return Walk(cast, lease.resident_id, lease)


def _with_a_lease(law: Agreement) -> Product:
    return next(one for one in law.products if one.lease_forms and one.home_types)
