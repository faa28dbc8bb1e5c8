"""Support comes back to somebody whose lease has ended in the meantime."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.usual import USUAL
from thuisroute.guidance.actions.ask_back import ask_back
from thuisroute.guidance.tests.builders import (
    a_decision_on_support,
    a_scaling_decision,
    some_grant,
)
from thuisroute.guidance.tests.stays import burning
from thuisroute.kernel import clock
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.models import Referral
from thuisroute.tenancies.actions.end_lease import Ending, end_lease
from thuisroute.tenancies.rules.ending import HomeAfterwards
from thuisroute.tenancies.tests.builders import a_running_lease

# Regions whose usual lease is of the resident's own.
OWN_LEASE = [key for key, usual in USUAL.items() if usual.lease_form == "regular"]


@pytest.mark.parametrize("cast", OWN_LEASE, indirect=True)
def test_who_does_not_live_there_any_more_looks_for_a_home_again(cast: Cast) -> None:
    lease = a_running_lease(cast)
    resident, referral = lease.resident_id, lease.match.referral_id
    a_decision_on_support(cast, resident, some_grant(kind=cast.usual.indication))
    burning(cast, lease)
    with cast.acting("support_worker") as actor:
        close_referral(by=actor, referral=referral, outcome="housed", on=clock.today())
    cast.travel(100)
    with cast.acting("housing_consultant") as actor:
        ending = Ending(clock.today(), "Verhuisd", HomeAfterwards.IN_SHOP)
        end_lease(by=actor, lease=lease.pk, ending=ending)
    with cast.acting("support_worker") as actor:
        asked = ask_back(by=actor, resident=resident, words="Het gaat slechter")
    a_scaling_decision(cast, asked, hours=12)
    # The transfer point sees somebody who is to become ready for a home.
    with cast.acting("mediator"):
        assert Referral.objects.get(pk=referral).state == "registered"
    page = cast.client("support_worker").get(reverse("referral", args=[referral])).text
    assert "De bewoner wil niet verder" in page
    assert "De bewoner blijft thuis wonen" not in page
