"""What has to be in order before a lease starts holds whoever starts it (P1c)."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.rules.events import EventName
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.tests.builders import an_allocated_home
from thuisroute.referrals.actions.mark_ready import mark_ready
from thuisroute.referrals.actions.settle_condition import meet_condition
from thuisroute.referrals.models import ReadinessItem
from thuisroute.referrals.queries.in_order import in_order
from thuisroute.referrals.queries.one_referral import items_of
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.actions.start_lease import start_lease
from thuisroute.tenancies.jobs import start_due_leases
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.tests.browsing import lease_url, post, text_of
from thuisroute.tenancies.tests.builders import RENT, a_framework, signed

CONDITION = "indication_for_living_independently"


def later_asked(cast: Cast) -> set[str]:
    return {
        one.id
        for one in cast.agreement.readiness
        if one.needed_before == EventName.LEASE_STARTED
    }


def meet(cast: Cast, referral: UUID, conditions: set[str]) -> None:
    with cast.acting("support_worker") as actor:
        for item in items_of(actor, referral):
            if item.condition in conditions and not item.settled:
                meet_condition(
                    by=actor,
                    referral=referral,
                    condition=item.condition,
                    on=clock.today(),
                )


def a_lease_on_its_first_day(cast: Cast, *, in_order: bool) -> Lease:
    """Signed five days ago by the provider; what is asked before the start is in order
    or is not."""
    a_framework(cast)
    referral = a_registered_referral(cast).pk
    every = {one.id for one in cast.agreement.readiness}
    meet(cast, referral, every if in_order else every - later_asked(cast))
    with cast.acting("mediator") as actor:
        mark_ready(by=actor, referral=referral, on=clock.today())
    home = a_home_in_shop(cast, available_from=clock.today())
    match = an_allocated_home(cast, home, referral)
    with cast.acting("support_worker") as actor:
        terms = LeaseTerms("earn_in", RENT, clock.today() + timedelta(days=5))
        lease = prepare_lease(by=actor, match=match, terms=terms)
    signed(cast, lease, by="support_worker")
    cast.travel(5)
    return lease


def asks(cast: Cast, who: str, lease: Lease) -> bool:
    with cast.acting(who) as actor:
        return in_order(
            actor,
            resident=lease.resident_id,
            referral=lease.match.referral_id,
            conditions=[CONDITION],
        )


@pytest.mark.parametrize(
    ("who", "word"),
    [
        ("support_worker", "before the lease starts: %(what)s"),
        ("housing_consultant", "The care provider knows what"),
    ],
)
def test_nobody_starts_a_lease_before_everything_is_in_order(
    cast: Cast, who: str, word: str
) -> None:
    lease = a_lease_on_its_first_day(cast, in_order=False)
    with cast.acting(who) as actor, pytest.raises(Refused) as refused:
        start_lease(by=actor, lease=lease.pk)
    (reason,) = refused.value.reasons
    assert word in reason.text
    assert reason.article == "1c"


def test_what_came_in_order_after_the_offer_lets_the_lease_start(cast: Cast) -> None:
    lease = a_lease_on_its_first_day(cast, in_order=False)
    meet(cast, lease.match.referral_id, {CONDITION})
    with cast.acting("support_worker") as actor:
        assert start_lease(by=actor, lease=lease.pk).state == "running"


@pytest.mark.parametrize("who", ["support_worker", "housing_consultant"])
def test_with_everything_in_order_either_starts_it(cast: Cast, who: str) -> None:
    lease = a_lease_on_its_first_day(cast, in_order=True)
    with cast.acting(who) as actor:
        assert start_lease(by=actor, lease=lease.pk).state == "running"


def test_the_association_reads_that_something_is_open_and_not_what(cast: Cast) -> None:
    lease = a_lease_on_its_first_day(cast, in_order=False)
    label = cast.agreement.readiness_condition(CONDITION).label.nl
    address = lease_url(lease, "start_lease")
    page = text_of(post(cast, "housing_consultant", address))
    assert "Nog niet alles is in orde" in page
    assert label not in page
    assert label in text_of(post(cast, "support_worker", address))
    with cast.acting("housing_consultant"):
        assert not ReadinessItem.objects.exists()


@pytest.mark.parametrize("in_order", [True, False])
def test_the_clock_starts_what_is_in_order_and_leaves_the_rest(
    cast: Cast, *, in_order: bool
) -> None:
    lease = a_lease_on_its_first_day(cast, in_order=in_order)
    with database_role("worker"):
        assert start_due_leases() == (1 if in_order else 0)
    with cast.acting("support_worker") as actor:
        state = lease_for(actor, lease.pk).state
    assert state == ("running" if in_order else "signed")


def test_only_who_shares_the_resident_is_told_yes(cast: Cast) -> None:
    lease = a_lease_on_its_first_day(cast, in_order=True)
    for who in ("support_worker", "housing_consultant", "mediator"):
        assert asks(cast, who, lease), who
    for who in ("outsider", "other_consultant", "programme_manager"):
        assert not asks(cast, who, lease), who


def test_raw_sql_gets_no_answer_without_the_proof_of_the_program(cast: Cast) -> None:
    lease = a_lease_on_its_first_day(cast, in_order=True)
    said = (lease.resident_id, lease.match.referral_id, CONDITION)
    with cast.acting("outsider") as actor:
        holder = cast.actors["support_worker"]
        assert answer(said, holder, proof(*said, holder.party, holder.role))
        with pytest.raises(ProgrammingError, match="proof refused"):
            answer(said, holder, proof(*said, actor.party, actor.role))


def answer(said: tuple[UUID, UUID, str], by: Actor, proven: bytes) -> bool:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT referrals_in_order(%s, %s, %s, %s, %s, %s)",
            [*said, by.party, by.role, proven],
        )
        found: bool = cursor.fetchone()[0]
    return found
