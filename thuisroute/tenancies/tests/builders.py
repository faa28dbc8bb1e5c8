"""Tenancies as the people of the cast make them, with real actions."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from tests.cast import Cast
from thuisroute.agreements.rules.events import Decision
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.tests.builders import an_allocated_home
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.tenancies.actions.decide_conversion import Meeting, decide_conversion
from thuisroute.tenancies.actions.hold_review import Talk, hold_review
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.actions.record_neighbour_agreements import (
    NeighbourTerms,
    record_neighbour_agreements,
)
from thuisroute.tenancies.actions.sign_framework_agreement import (
    sign_framework_agreement,
)
from thuisroute.tenancies.actions.sign_lease import Signing, sign_lease
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.converting import CriterionAnswer
from thuisroute.tenancies.rules.reviewing import Contribution, ReviewKind, round_of

HOUSING = "housing_and_living_behaviour"
DECIDERS = ("care_provider", "housing_association", "municipality")
RENT = 64_050


def a_framework(cast: Cast) -> UUID:
    """Signed by the care manager with the cast's association, today."""
    with cast.acting("care_manager") as actor:
        return sign_framework_agreement(
            by=actor,
            provider=cast.party("provider").pk,
            association=cast.party("association").pk,
            signed_on=clock.today(),
        )


def an_allocated_match(cast: Cast) -> UUID:
    """The whole way from registration to an allocated home, under a framework where
    the region has one."""
    if cast.agreement.framework:
        a_framework(cast)
    referral = a_ready_referral(cast)
    home = a_home_in_shop(cast, available_from=clock.today())
    return an_allocated_home(cast, home, referral.pk)


def a_prepared_lease(
    cast: Cast, *, starts_on: date | None = None, by: str = ""
) -> Lease:
    """Drawn up in the usual form by who lets, from today unless told otherwise."""
    match = an_allocated_match(cast)
    with cast.acting(by or cast.lets) as actor:
        terms = LeaseTerms(cast.usual.lease_form, RENT, starts_on or clock.today())
        return prepare_lease(by=actor, match=match, terms=terms)


def signed(cast: Cast, lease: Lease, *, by: str, told: bool = False) -> Lease:
    """Signed today, on the terms as they were drawn up."""
    with cast.acting(by) as actor:
        signing = Signing(clock.today(), lease.starts_on, resident_was_told=told)
        return sign_lease(by=actor, lease=lease.pk, signing=signing)


def a_running_lease(cast: Cast) -> Lease:
    """Signed by who lets it, the resident told what is lost by it (P2e); the resident
    lives there from today."""
    form = cast.agreement.lease_form(cast.usual.lease_form)
    told = form.ends_home_seeker_registration
    return signed(cast, a_prepared_lease(cast), by=cast.lets, told=told)


def neighbours_agreed(
    cast: Cast, lease: Lease, *, by: str = "support_worker", words: str = "Samen koffie"
) -> UUID:
    """Recorded today."""
    with cast.acting(by) as actor:
        terms = NeighbourTerms(clock.today(), words, "Na tien uur is het stil", "Graag")
        return record_neighbour_agreements(by=actor, lease=lease.pk, terms=terms).pk


def a_review(
    cast: Cast,
    lease: Lease,
    *,
    by: str = "support_worker",
    kind: ReviewKind = ReviewKind.TENANCY_REVIEW,
    said: Sequence[Contribution] = (),
) -> UUID:
    """Held today with everybody the article names."""
    with cast.acting(by) as actor:
        asked = round_of(cast.agreement, kind)
        assert asked is not None
        talk = Talk(kind, clock.today(), tuple(sorted(asked.kinds)), said)
        return hold_review(by=actor, lease=lease.pk, talk=talk).pk


def all_met(cast: Cast, *, met: bool = True) -> dict[str, CriterionAnswer]:
    """An answer to every criterion of the pack."""
    rule = cast.agreement.conversion
    assert rule is not None
    return {one.id: CriterionAnswer(met, "Zo gezien") for one in rule.criteria}


def a_decision(
    cast: Cast,
    lease: Lease,
    *,
    outcome: Decision = Decision.CONVERT,
    by: str = "housing_consultant",
    on: date | None = None,
) -> UUID:
    """Convert on the first possible day, or extend by half a year."""
    first = lease.starts_on.replace(year=lease.starts_on.year + 1)
    converts = outcome == Decision.CONVERT
    meeting = Meeting(
        decided_on=on or clock.today(),
        outcome=outcome,
        took_part=DECIDERS,
        answers=all_met(cast, met=converts),
        reason="Het gaat goed" if converts else "Nog wat meer tijd",
        effective_on=first if converts else None,
        until=None if converts else first + timedelta(days=182),
    )
    with cast.acting(by) as actor:
        return decide_conversion(by=actor, lease=lease.pk, meeting=meeting).pk
