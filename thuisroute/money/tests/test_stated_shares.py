"""A region that states shares and a maximum in its pack needs no approval."""

from dataclasses import replace

import pytest

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.money import CostShare, MoneyRule, cost_kind
from thuisroute.kernel.verdicts import Refused
from thuisroute.money.models import Cost
from thuisroute.money.queries.placement import PROVIDER, placement_for
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.money.tests.builders import a_cost, proposed, shares_of
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import a_running_lease

HALVES = (CostShare("housing_association", 50), CostShare("municipality", 50))
MAXIMUM = 1_000


def stating(law: Agreement) -> Agreement:
    """Damage by halves, up to a thousand euros; arrears by the resident."""
    assert law.money is not None
    damage = replace(
        cost_kind(law.money, "damage"), shares=HALVES, maximum=MAXIMUM, not_agreed=None
    )
    arrears = replace(
        cost_kind(law.money, "arrears"), shares=(CostShare(RESIDENT, 100),)
    )
    return replace(law, money=MoneyRule(law.money.check, (damage, arrears)))


@pytest.fixture
def lease(cast: Cast) -> Lease:
    law = stating(cast.agreement)
    with database_role("owner"):
        AgreementVersion.objects.filter(pk=cast.version.pk).update(state="retired")
        AgreementVersion.objects.create(
            region=cast.region, number=2, state="in_force", valid_from=law.valid_from,
            digest="3" * 64, content=law.to_json(),
        )  # fmt: skip
    return a_running_lease(cast)


def test_above_the_maximum_a_cost_stays_with_who_paid(cast: Cast, lease: Lease) -> None:
    a_cost(cast, lease.match_id, cents=70_000)
    a_cost(cast, lease.match_id, cents=50_000)
    with cast.acting("support_worker"):
        # Who counts a maximum has to see what was used of it.
        found = Cost.objects.order_by("cents").values_list("cents", "shared")
        assert list(found) == [(50_000, 30_000), (70_000, 70_000)]


def test_stated_shares_are_not_proposed_otherwise(cast: Cast, lease: Lease) -> None:
    with pytest.raises(Refused, match="stands in the agreement"):
        proposed(cast, lease.match_id)


def test_a_share_of_who_is_not_there_falls_on_nobody_else(
    cast: Cast, lease: Lease
) -> None:
    with cast.acting("support_worker") as actor:
        here = placement_for(actor, lease.match_id)
    halves, alone = here.costs
    assert here.by_agreement(halves) == shares_of(
        cast, housing_association=50, municipality=50
    )
    assert here.by_agreement(alone) == {RESIDENT: 10_000}
    only = {PROVIDER: here.parties[PROVIDER]}
    assert replace(here, parties=only).by_agreement(halves) == {}
