"""Registering at the transfer point, as real people of the cast."""

from tests.cast import Cast
from thuisroute.referrals.tests.builders import a_ready_referral, a_registered_referral


def test_a_support_worker_registers_and_everyone_involved_sees_it(cast: Cast) -> None:
    row = a_registered_referral(cast)
    assert row.state == "registered"


def test_a_complete_referral_is_marked_ready_by_the_mediator(cast: Cast) -> None:
    row = a_ready_referral(cast)
    assert row.state == "ready"
