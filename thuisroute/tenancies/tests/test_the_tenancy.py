"""A tenancy from the allocated home to a lease of the resident's own."""

from datetime import timedelta

import pytest

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.rules.events import Decision
from thuisroute.homes.queries.homes import home_seen_by
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.actions.home_seeker_registration import register_again
from thuisroute.referrals.queries.one_referral import particulars_for, referral_for
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.tenancies.actions.cancel_lease import cancel_lease
from thuisroute.tenancies.actions.end_lease import Ending, end_lease
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.actions.prepare_own_lease import prepare_own_lease
from thuisroute.tenancies.actions.sign_lease import Signing, sign_lease
from thuisroute.tenancies.jobs import start_due_leases
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.one_lease import (
    lease_for,
    running_lease_of,
    why_ended,
)
from thuisroute.tenancies.rules.ending import HomeAfterwards
from thuisroute.tenancies.tests.builders import (
    RENT,
    a_decision,
    a_prepared_lease,
    a_review,
    a_running_lease,
    neighbours_agreed,
    signed,
)


def names(cast: Cast, lease: Lease) -> list[str]:
    with cast.acting("support_worker"):
        return [event.name for event in locked_dossier(lease.resident_id).facts.events]


def due(cast: Cast, lease: Lease, clock_id: str) -> list[Obligation]:
    with cast.acting("support_worker"):
        rows = Obligation.objects.filter(resident_id=lease.resident_id, clock=clock_id)
        return list(rows.order_by("due"))


def test_signing_on_the_first_day_starts_the_lease_at_once(cast: Cast) -> None:
    lease = a_running_lease(cast)
    with cast.acting("support_worker") as actor:
        row = lease_for(actor, lease.pk)
        assert row.state == "running"
        assert row.framework_id is not None
        assert row.planned_until == row.starts_on.replace(year=row.starts_on.year + 1)
        assert home_seen_by(actor, row.home_id).state == "lived_in"
        assert referral_for(actor, row.match.referral_id).state == "housed"
        assert running_lease_of(actor, row.resident_id) == row
    assert names(cast, lease)[-2:] == ["lease.signed", "lease.started"]


def test_starting_begins_the_clocks_of_talks_and_decision(cast: Cast) -> None:
    lease = a_running_lease(cast)
    for asked in ("tenancy_review", "plan_evaluation", "conversion_decision"):
        assert len(due(cast, lease, asked)) == 1


def test_a_lease_that_starts_later_starts_by_the_clock(cast: Cast) -> None:
    later = clock.today() + timedelta(days=10)
    lease = signed(cast, a_prepared_lease(cast, starts_on=later), by="support_worker")
    assert lease.state == "signed"
    assert start_due_leases() == 0
    cast.travel(12)
    with database_role("worker"):
        assert start_due_leases() == 1
    with cast.acting("support_worker") as actor:
        assert lease_for(actor, lease.pk).state == "running"
    assert names(cast, lease)[-1] == "lease.started"


def test_only_who_lets_signs(cast: Cast) -> None:
    lease = a_prepared_lease(cast)
    signing = Signing(clock.today(), lease.starts_on)
    with cast.acting("housing_consultant") as actor, pytest.raises(Refused):
        sign_lease(by=actor, lease=lease.pk, signing=signing)


def test_a_second_lease_is_refused_with_a_sentence(cast: Cast) -> None:
    lease = a_prepared_lease(cast)
    terms = LeaseTerms("earn_in", RENT, clock.today())
    with cast.acting("support_worker") as actor, pytest.raises(Refused) as refused:
        prepare_lease(by=actor, match=lease.match_id, terms=terms)
    assert "drawn up already" in refused.value.reasons[0].text


def test_a_cancelled_lease_makes_room_for_another(cast: Cast) -> None:
    lease = a_prepared_lease(cast)
    with cast.acting("support_worker") as actor:
        cancel_lease(by=actor, lease=lease.pk, reason="Vergissing", on=clock.today())
        terms = LeaseTerms("earn_in", RENT, clock.today())
        assert prepare_lease(by=actor, match=lease.match_id, terms=terms).pk != lease.pk


def test_neighbour_agreements_fulfil_the_four_weeks(cast: Cast) -> None:
    lease = a_running_lease(cast)
    neighbours_agreed(cast, lease)
    cast.travel(3)
    neighbours_agreed(cast, lease, by="housing_consultant", words="Nieuwe woorden")
    (asked,) = due(cast, lease, "neighbour_agreements")
    assert asked.settled == "done"


def test_an_own_lease_follows_after_a_year_and_the_talks_go_on(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(182)
    a_review(cast, lease)
    cast.travel(100)
    a_decision(cast, lease)
    cast.travel(90)
    with cast.acting("housing_consultant") as actor:
        first = lease_for(actor, lease.pk).starts_on
        own = prepare_own_lease(
            by=actor,
            lease=lease.pk,
            rent=RENT,
            starts_on=first.replace(year=first.year + 1),
        )
        with pytest.raises(Refused):
            sign_lease(
                by=actor, lease=own.pk, signing=Signing(own.starts_on, own.starts_on)
            )
        sign_lease(
            by=actor,
            lease=own.pk,
            signing=Signing(own.starts_on, own.starts_on, resident_was_told=True),
        )
        row = lease_for(actor, own.pk)
        assert row.state == "running"
        assert row.lessor_id == row.owner_id
        assert lease_for(actor, lease.pk).state == "converted"
        assert row.match.referral.home_seeker_lost_on == own.starts_on
    assert names(cast, lease)[-2:] == ["lease.signed", "lease.converted"]
    assert names(cast, lease).count("lease.started") == 1
    talks = due(cast, lease, "tenancy_review")
    assert {one.started_on for one in talks} == {lease.starts_on}
    assert due(cast, lease, "conversion_carried_out")[0].settled == "done"


def test_after_the_registration_was_lost_a_new_one_is_recorded(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(300)
    a_decision(cast, lease)
    cast.travel(70)
    with cast.acting("housing_consultant") as actor:
        first = lease.starts_on.replace(year=lease.starts_on.year + 1)
        own = prepare_own_lease(by=actor, lease=lease.pk, rent=RENT, starts_on=first)
        sign_lease(by=actor, lease=own.pk, signing=Signing(first, first, True))  # noqa: FBT003 - told
    with cast.acting("support_worker") as actor:
        register_again(
            by=actor, referral=lease.match.referral_id, number="V-200", on=clock.today()
        )
        row = particulars_for(actor, lease.match.referral_id)
        assert row.home_seeker_number == "V-200"
        assert row.referral.home_seeker_lost_on is None


def test_an_extension_asks_for_a_new_decision_before_its_end(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(290)
    a_decision(cast, lease, outcome=Decision.EXTEND)
    with cast.acting("support_worker") as actor:
        until = lease_for(actor, lease.pk).planned_until
    (again,) = due(cast, lease, "conversion_decision_again")
    assert until is not None
    assert again.due < until
    assert due(cast, lease, "conversion_decision")[0].settled == "done"


def test_an_own_lease_needs_a_decision(cast: Cast) -> None:
    lease = a_running_lease(cast)
    with cast.acting("housing_consultant") as actor, pytest.raises(Refused) as refused:
        prepare_own_lease(by=actor, lease=lease.pk, rent=RENT, starts_on=clock.today())
    assert refused.value.reasons[0].article == "2c"


def test_when_the_lease_ends_the_association_sees_nothing_any_more(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(40)
    ending = Ending(clock.today(), "Verhuisd", HomeAfterwards.IN_SHOP)
    with cast.acting("housing_consultant") as actor:
        end_lease(by=actor, lease=lease.pk, ending=ending)
        assert not Lease.objects.exists()
    with cast.acting("support_worker") as actor:
        row = lease_for(actor, lease.pk)
        assert (row.state, why_ended(row.pk)) == ("ended", "Verhuisd")
        assert home_seen_by(actor, row.home_id).state == "in_shop"
    assert names(cast, lease)[-1] == "lease.ended"
    assert not [one for one in due(cast, lease, "tenancy_review") if not one.settled]
