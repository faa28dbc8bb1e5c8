"""A registration is closed once no home depends on the support."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.models import Referral
from thuisroute.tenancies.actions.end_lease import Ending, end_lease
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.ending import HomeAfterwards
from thuisroute.tenancies.tests.builders import a_running_lease


def shut(cast: Cast, lease: Lease, outcome: str) -> None:
    with cast.acting("support_worker") as actor:
        close_referral(
            by=actor,
            referral=lease.match.referral_id,
            outcome=outcome,
            on=clock.today(),
        )


def test_after_a_lease_has_ended_the_registration_can_be_closed(cast: Cast) -> None:
    lease = a_running_lease(cast)
    for outcome in ("housed", "withdrawn"):
        with pytest.raises(Refused) as refused:
            shut(cast, lease, outcome)
        assert "together with support" in refused.value.reasons[0].text
    page = reverse("referral", args=[lease.match.referral_id])
    shown = cast.client("support_worker").get(page).text
    assert "De bewoner blijft thuis wonen" in shown
    assert "Steek dan eerst de waakvlam aan" in shown
    cast.travel(40)
    with cast.acting("support_worker") as actor:
        ending = Ending(clock.today(), "Verhuisd", HomeAfterwards.IN_SHOP)
        end_lease(by=actor, lease=lease.pk, ending=ending)
    with cast.acting("support_worker"):
        referral = Referral.objects.get(pk=lease.match.referral_id)
        assert referral.state == "housed"
    # Nobody goes on living in a home that is given back.
    shown = cast.client("support_worker").get(page).text
    assert "De bewoner blijft thuis wonen" not in shown
    with pytest.raises(Refused):
        shut(cast, lease, "housed")
    shut(cast, lease, "transferred")
    with cast.acting("support_worker"):
        assert not Referral.objects.exists()
